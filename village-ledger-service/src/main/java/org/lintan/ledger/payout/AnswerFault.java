package org.lintan.ledger.payout;

/** Why one row of the bank's answer was not entered. {@code row} is the row of the answer file. */
record AnswerFault(int row, String column, ResultFault fault, String argument) {

    String field() {
        return row + "." + column;
    }

    String zh() {
        return "第 " + row + " 行:" + fault.zh.replace("{0}", argument);
    }

    String en() {
        return "Row " + row + ": " + fault.en.replace("{0}", argument);
    }
}
