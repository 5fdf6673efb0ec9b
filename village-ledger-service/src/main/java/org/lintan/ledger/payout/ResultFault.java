package org.lintan.ledger.payout;

/** What may be wrong with one row of the bank's answer. The row is not entered; the other rows are. */
enum ResultFault {
    LINE_NUMBER_FORM("行号要填整数。", "The line number must be a whole number."),
    LINE_UNKNOWN("付款文件里没有第 {0} 行。", "The payout file has no line {0}."),
    LINE_NOT_SENT("第 {0} 行还没有发给银行。", "Line {0} was not sent to the bank yet."),
    LINE_TWICE("第 {0} 行在回单里出现了不止一次。", "Line {0} appears more than once in the answer."),
    LINE_DIFFERS("行号和付款编号不是同一笔(付款编号是第 {0} 行的)。", "Line number and payment number differ (the number is of line {0})."),
    PAYMENT_FOREIGN("付款编号 {0} 不是这次分配发出的。", "The payment number {0} was not sent by this distribution."),
    PAYMENT_NO_NEEDED(
            "第 {0} 行发过不止一次,要有“付款编号”才知道是哪一次(付款文件的最后一列)。",
            "Line {0} was sent more than once: only the 付款编号 (last column of the payout file) says which time is meant."),
    PAYMENT_OF_ANOTHER_BATCH("这一笔是第 {0} 批的。", "This payment belongs to batch {0}."),
    AMOUNT_DIFFERS("金额不符,发出的是 {0} 元。", "The amount differs; {0} yuan were sent."),
    HOUSEHOLD_DIFFERS("户号不符,发出的是 {0}。", "The household differs; {0} was sent."),
    LINE_ALREADY_PAID(
            "第 {0} 行已经付清。银行说错了的,请两个人更正。", "Line {0} is paid already. If the bank was wrong, two people correct it."),
    LINE_CORRECTED("第 {0} 行的“已付”已由两个人更正为没有付到。", "Two people corrected line {0}: it had not been paid."),
    PAID_BUT_SENT_AGAIN(
            "第 {0} 行后来又发过一次,现在在路上或已经付到。请先问银行:后一笔退回以后再登记。",
            "Line {0} was sent once more and is on its way or paid. Ask the bank: enter this after the later payment came back."),
    STATE_UNKNOWN(
            "看不懂状态“{0}”。能认的有:交易成功、已付、退回、交易失败、处理中等。",
            "The state “{0}” is not known. Known are PAID, RETURNED, PENDING, 交易成功, 交易失败 and the like."),
    CELL_UNREADABLE(
            "“{0}”这一格不是内容(Excel 的出错标记、没有结果的公式、合并单元格,或变成了日期)。",
            "The cell “{0}” holds no value: an error of Excel, a formula without result, a merged cell, or what became a date."),
    REASON_MISSING("退回要写原因。", "A returned line needs its reason.");

    final String zh;
    final String en;

    ResultFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
