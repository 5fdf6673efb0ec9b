package org.lintan.ledger.payout;

import org.lintan.platform.http.Code;

/** Why a payout file or the bank's answer is refused. */
public enum PayoutCode implements Code {
    PAYOUT_FORMAT_UNKNOWN(400, "格式只有 csv 和 pain001。", "The format is csv or pain001."),
    PAYOUT_NOT_RUN(409, "这次分配还没有批准,不能付款。", "This distribution is not approved yet; nothing can be paid."),
    PAYOUT_NOTHING_OPEN(409, "这次分配已全部付清。", "Everything in this distribution is paid."),
    PAYOUT_CARD_TWICE(
            409, "第 {0} 行和第 {1} 行是同一个银行卡号,请先更正。", "Lines {0} and {1} have the same bank card; correct this first."),
    RESULTS_HAVE_FAULTS(422, "银行回单有 {0} 处错误,一行也没有登记。", "The bank's answer has {0} faults; nothing was recorded."),
    RESULTS_EMPTY(422, "回单里没有付款行。", "The answer has no line."),
    PAYOUT_BOOKS_REFUSED(409, "账务不允许登记({0})。", "The books refuse this ({0}).");

    private final int status;
    private final String zh;
    private final String en;

    PayoutCode(int status, String zh, String en) {
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
