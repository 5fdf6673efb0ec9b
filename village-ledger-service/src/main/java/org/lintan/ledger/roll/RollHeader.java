package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintan.ledger.sheet.Looking;
import org.lintan.ledger.sheet.Sheet;

/** The header of a roll: where each column stands. A column's own name goes before its other names. */
record RollHeader(Map<RollColumn, Integer> positions, List<RowFault> faults) {

    /** A row that names three columns of a roll is its header; a title or a household names none. */
    static final Looking LOOKING = new Looking(RollHeader::named, 3);

    static RollHeader of(Sheet.Line line) {
        Map<RollColumn, Integer> found = new EnumMap<>(RollColumn.class);
        List<RowFault> faults = new ArrayList<>();
        for (RollColumn column : RollColumn.values()) {
            List<Integer> own = where(line, column::is);
            List<Integer> places = own.isEmpty() ? where(line, column::isAlso) : own;
            if (places.size() > 1) {
                faults.add(new RowFault(line.number(), column, RollFault.COLUMN_TWICE, column.zh));
            } else if (places.isEmpty() && column.required) {
                faults.add(new RowFault(line.number(), column, RollFault.COLUMN_MISSING, column.zh));
            } else if (!places.isEmpty()) {
                found.put(column, places.get(0));
            }
        }
        return new RollHeader(found, faults);
    }

    /** How many columns of a roll a row names. */
    static int named(Sheet.Line line) {
        int named = 0;
        for (RollColumn column : RollColumn.values()) {
            named += where(line, header -> column.is(header) || column.isAlso(header))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        return named;
    }

    private static List<Integer> where(Sheet.Line line, java.util.function.Predicate<String> says) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (says.test(line.cell(i).text())) {
                places.add(i);
            }
        }
        return places;
    }
}
