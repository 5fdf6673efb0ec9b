package org.lintan.ledger.sheet;

import java.util.regex.Pattern;

/** What offices and banks write below or between the rows of a table: sums, and who filled it in. */
public final class Footing {

    private static final Pattern SUM = Pattern.compile("(本页|本组|本村|全村|村)?(合计|小计|总计|共计|总合计)");
    private static final Pattern PART = Pattern.compile("(本页|本组).*|小计");
    private static final Pattern SIGNATURE = Pattern.compile("(填表|制表|填报|审核|复核|审批|负责|经办|联系|单位|日期|备注|说明|注)[^:]{0,12}:.*");

    private Footing() {}

    /** The cell of a row that says it is a sum. */
    public static boolean sum(Sheet.Cell cell) {
        return SUM.matcher(said(cell).replaceFirst(":$", "")).matches();
    }

    /** Of a sum: it adds up what stands since the one before. */
    public static boolean part(Sheet.Cell cell) {
        return PART.matcher(said(cell)).matches();
    }

    public static boolean signature(Sheet.Cell cell) {
        return SIGNATURE.matcher(said(cell)).matches();
    }

    private static String said(Sheet.Cell cell) {
        return cell.meant().replace(" ", "");
    }
}
