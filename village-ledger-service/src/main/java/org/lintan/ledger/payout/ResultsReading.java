package org.lintan.ledger.payout;

import java.util.List;

/** The bank's answer after reading: all lines, or all faults. {@code row} is the row of the answer file. */
record ResultsReading(List<ResultLine> lines, List<Fault> faults) {

    record Fault(int row, String column, ResultFault fault, String argument) {

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
}
