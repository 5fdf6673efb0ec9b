package org.lintan.ledger.roll;

import java.util.Set;
import java.util.regex.Pattern;
import org.lintan.ledger.sheet.Plain;

/** The columns of a member roll as villages write them; the order is the order of the template. */
enum RollColumn {
    HOUSEHOLD_NO("户号", "household number", true, "户编号", "户编码", "农户编号", "农户编码", "家庭编号", "户代码"),
    HEAD("户主", "head of household", true, "户主姓名", "户主名", "户主名字", "户代表", "户代表姓名", "姓名"),
    MEMBERS("人数", "members", true, "家庭人数", "家庭人口", "家庭人口数", "人口", "人口数", "成员人数", "成员数", "户内人数"),
    ID_NUMBER("身份证号", "identity number", true, "身份证号码", "身份证", "公民身份号码", "户主身份证号", "户主身份证号码", "证件号码"),
    CARD_NUMBER(
            "银行卡号",
            "bank card number",
            true,
            "银行卡",
            "卡号",
            "银行账号",
            "银行帐号",
            "账号",
            "帐号",
            "一卡通账号",
            "一卡通帐号",
            "一卡通卡号",
            "一卡通号",
            "收款账号"),
    BANK("开户行", "bank", true, "开户银行", "开户行名称", "开户银行名称", "银行名称", "开户网点"),
    PHONE("手机", "mobile phone", false, "手机号", "手机号码", "联系电话", "电话", "电话号码", "联系方式");

    private static final Pattern MARKS = Pattern.compile("[ *:]");
    private static final Pattern UNIT = Pattern.compile("\\(.*\\)$");

    final String zh;
    final String en;
    final boolean required;
    private final Set<String> synonyms;

    RollColumn(String zh, String en, boolean required, String... synonyms) {
        this.zh = zh;
        this.en = en;
        this.required = required;
        this.synonyms = Set.of(synonyms);
    }

    /** Whether a plain header is this column's own name. */
    boolean is(String plain) {
        return plain.equals(zh);
    }

    /** Whether a plain header is another usual name of this column. */
    boolean isAlso(String plain) {
        return synonyms.contains(plain);
    }

    /** A header without what does not count: blanks, stars, a unit in brackets. */
    static String plain(String header) {
        return UNIT.matcher(MARKS.matcher(Plain.text(header)).replaceAll("")).replaceAll("");
    }
}
