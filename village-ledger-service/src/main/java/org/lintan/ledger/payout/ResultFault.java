package org.lintan.ledger.payout;

/** What may be wrong with one line of the bank's answer. */
enum ResultFault {
    COLUMN_MISSING("缺少“{0}”这一列。", "The column “{0}” is missing."),
    LINE_NUMBER_FORM("行号要填整数。", "The line number must be a whole number."),
    LINE_UNKNOWN("付款文件里没有第 {0} 行。", "The payout file has no line {0}."),
    LINE_TWICE("第 {0} 行在结果里出现了两次。", "Line {0} appears twice in the results."),
    LINE_ALREADY_PAID("第 {0} 行已经付清,不能再改成退回。", "Line {0} is paid already and cannot be returned here."),
    STATE_UNKNOWN("状态只能填“已付”或“退回”(PAID 或 RETURNED)。", "The state must be PAID or RETURNED (已付 or 退回)."),
    REASON_MISSING("退回要写原因。", "A returned line needs its reason.");

    final String zh;
    final String en;

    ResultFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
