package org.lintan.ledger.roll;

/** One fault in one cell. It never repeats what was typed, because that may be somebody's card number. */
record RowFault(int row, RollColumn column, RollFault fault, String argument) {

    /** Where it is, as the sheet shows it: "第 5 行 身份证号" is {@code 5.身份证号}. */
    String field() {
        return row + "." + column.zh;
    }

    String zh() {
        return "第 " + row + " 行“" + column.zh + "”:" + fault.zh.replace("{0}", argument);
    }

    String en() {
        return "Row " + row + ", " + column.en + ": " + fault.en.replace("{0}", argument);
    }
}
