package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintan.ledger.sheet.Looking;
import org.lintan.ledger.sheet.Sheet;

/** The header of a roll: where each column stands. A column's own name goes before its other names. */
record RollHeader(Map<RollColumn, Integer> positions, List<RowFault> faults) {

    /** A row that names three columns of a roll is its header; a title or a household names none. */
    static final Looking LOOKING = new Looking(RollHeader::named, 3);

    static RollHeader of(Sheet.Line line) {
        Map<RollColumn, Integer> found = new EnumMap<>(RollColumn.class);
        List<RowFault> faults = new ArrayList<>();
        List<String> headers = plain(line);
        for (RollColumn column : RollColumn.values()) {
            List<Integer> own = where(headers, column::is);
            List<Integer> places = own.isEmpty() ? where(headers, column::isAlso) : own;
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
        List<String> headers = plain(line);
        return (int) Stream.of(RollColumn.values())
                .filter(column -> headers.stream().anyMatch(header -> column.is(header) || column.isAlso(header)))
                .count();
    }

    private static List<String> plain(Sheet.Line line) {
        return line.cells().stream().map(cell -> RollColumn.plain(cell.text())).toList();
    }

    private static List<Integer> where(List<String> headers, Predicate<String> says) {
        return IntStream.range(0, headers.size())
                .filter(i -> says.test(headers.get(i)))
                .boxed()
                .toList();
    }
}
