package org.lintan.ledger.payout;

import org.lintan.platform.http.Code;

/** Why a payout file or the bank's answer is refused. */
public enum PayoutCode implements Code {
    PAYOUT_FORMAT_UNKNOWN(400, "格式只有 csv 和 pain001。", "The format is csv or pain001."),
    PAYOUT_NOT_RUN(409, "这次分配还没有批准,不能付款。", "This distribution is not approved yet; nothing can be paid."),
    PAYOUT_NOTHING_OPEN(409, "这次分配已全部付清。", "Everything in this distribution is paid."),
    PAYOUT_ALL_ON_THE_WAY(
            409,
            "没有要发给银行的行:{0} 行已经发出,等银行的回单。",
            "Nothing to send: {0} lines are on their way and wait for the bank's answer."),
    PAYOUT_NOT_MADE(409, "还没有付款批次。请先点“发给银行”做一批。", "No batch for the bank was made yet; make one first."),
    PAYOUT_FILE_NOT_KEPT(409, "这一批是从前发出的,当时没有留下文件。", "This batch went out in the time before; its file was not kept."),
    PAYOUT_PAYER_UNKNOWN(
            409,
            "做这一批时没有写明村里的付款账户,只能下载 CSV。",
            "No account to pay from was named when this batch was made: only CSV is to be had."),
    PAYOUT_CARD_TWICE(
            409, "第 {0} 行和第 {1} 行是同一个银行卡号,请先更正。", "Lines {0} and {1} have the same bank card; correct this first."),
    RESULTS_HAVE_FAULTS(422, "银行回单有 {0} 处错误,一行也没有登记。", "The bank's answer has {0} faults; nothing was recorded."),
    RESULTS_HAVE_QUESTIONS(
            422,
            "银行回单里有 {0} 处要您看一眼、确认了才能登记。现在一行也没有登记。",
            "{0} things in this answer need your confirmation before it is entered. Nothing was recorded."),
    RESULTS_COLUMN_MISSING(422, "回单缺少“{0}”这一列。", "The answer lacks the column “{0}”."),
    RESULTS_EMPTY(422, "回单里没有付款行。", "The answer has no line."),
    CORRECTION_NOT_FOUND(404, "没有找到这项更正。", "This correction was not found."),
    CORRECTION_NOTHING(
            409,
            "这一批里没有可以这样更正的付款(银行可能已经有了回话)。",
            "No payment of this batch is one this can be said of (the bank may have answered)."),
    CORRECTION_DECIDED(409, "这项更正已经有了结果。", "This correction is decided already."),
    CORRECTION_SAME_PERSON(
            409, "提出的人不能自己确认,请由另一位负责人确认。", "Whoever proposed it cannot confirm it; another steward must."),
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
