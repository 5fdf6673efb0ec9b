package org.lintan.market.statement;

import org.lintan.platform.http.Code;

/** What is wrong with one line of a statement. */
enum RowFault implements Code {
    AMOUNT_FORM("金额读不出来。", "The amount cannot be read."),
    AMOUNT_DECIMALS("金额多于两位小数。", "The amount has more than two decimals."),
    BALANCE_FORM("余额读不出来。", "The balance cannot be read."),
    DATE_FORM("日期读不出来。", "The date cannot be read."),
    DIRECTION_UNKNOWN("看不出是收入还是支出。", "It cannot be told whether money came or went."),
    CURRENCY_FORM("币种读不出来。", "The currency cannot be read."),
    REFERENCE_MISSING("没有银行流水号,以后认不出是不是同一笔。", "The bank's reference is missing, by which the entry is known again."),
    REFERENCE_DAMAGED(
            "银行流水号太长,或被 Excel 改成了科学计数。请从网银重新导出,不要用 Excel 另存。",
            "The bank's reference is too long, or a spreadsheet rewrote it. Export the file again and do not save it from a spreadsheet."),
    ACCOUNT_DIFFERS("这一行是另一个账号的,请一个账号一个账号地导出。", "This line is of another account. Export each account by itself."),
    REFERENCE_TWICE("同一份文件里这个流水号出现了两次。", "This reference occurs twice in the file.");

    private final String zh;
    private final String en;

    RowFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
