package org.lintan.ledger.payee;

import org.lintan.platform.http.Code;

/** Why a household's card is not changed. */
enum PayeeCode implements Code {
    PAYEE_HOUSEHOLD_UNKNOWN(404, "村里的名册上没有 {0} 这一户。", "No roll of the village holds household {0}."),
    PAYEE_NAME_UNFIT(
            422,
            "“{0}”是空的、太长(最多 {1} 个字),或有损坏的字(乱码)。请对照证件重新填写。",
            "“{0}” is empty, too long (at most {1} signs) or has a damaged sign. Type it again from the identity card."),
    PAYEE_NAME_DIFFERS(
            422,
            "这个收款人不是名册上的户主({0})。请核对姓名;确实要打给别人的,要写明为什么。",
            "This payee is not the head on the roll ({0}). Check the name; if somebody else is to be paid, say why."),
    PAYEE_CARD_CHECK_DIGIT(
            422, "银行卡号校验位不对,请对照银行卡核对。", "The check digit of the bank card is wrong; compare with the card."),
    PAYEE_CHANGE_NOT_FOUND(404, "没有找到这次换卡。", "This change of card was not found."),
    PAYEE_CHANGE_DECIDED(409, "这次换卡已经有了结果。", "This change of card is decided already."),
    PAYEE_HOUSEHOLD_TWICE(
            409, "{0} 户有两次换卡在等,请一次一次地看。", "Household {0} has two changes waiting; look at them one by one."),
    PAYEE_CHANGES_UNFIT(409, "有 {0} 户不能确认,一户也没有确认。", "{0} of these changes cannot be confirmed; none was confirmed."),
    PAYEE_SAME_PERSON(409, "登记的人不能自己确认,请由另一位负责人确认。", "Whoever entered it cannot confirm it; another steward must.");

    private final int status;
    private final String zh;
    private final String en;

    PayeeCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
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
