package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged cell of Excel: rows from 1, columns from 0, both ends belong to it. Only its first cell holds anything. */
record Merge(int top, int left, int bottom, int right) {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    static Optional<Merge> of(String range) {
        String[] ends = range == null ? new String[0] : range.split(":", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        Matcher from = REFERENCE.matcher(ends[0]);
        Matcher to = REFERENCE.matcher(ends[1]);
        return from.matches() && to.matches()
                ? Optional.of(new Merge(
                        Integer.parseInt(from.group(2)),
                        column(ends[0]).orElse(0),
                        Integer.parseInt(to.group(2)),
                        column(ends[1]).orElse(0)))
                : Optional.empty();
    }

    /** The column of a reference such as AB12, from 0. */
    static OptionalInt column(String reference) {
        Matcher matcher = REFERENCE.matcher(reference == null ? "" : reference);
        return matcher.matches()
                ? OptionalInt.of(matcher.group(1)
                                .toUpperCase(java.util.Locale.ROOT)
                                .chars()
                                .reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1)
                        - 1)
                : OptionalInt.empty();
    }

    /** Marks the cells of these rows that a merge covers with the row that holds its content. */
    static void cover(List<Sheet.Line> lines, List<Merge> merges, Bounds bounds) throws NotASheet {
        for (Merge merge : merges) {
            int from = firstFrom(lines, merge.top());
            for (int i = from; i < lines.size() && lines.get(i).number() <= merge.bottom(); i++) {
                lines.set(i, merge.covering(lines.get(i), bounds));
            }
        }
    }

    private Sheet.Line covering(Sheet.Line line, Bounds bounds) throws NotASheet {
        List<Sheet.Cell> cells = new ArrayList<>(line.cells());
        for (int column = left; column <= Math.min(right, Bounds.COLUMNS - 1); column++) {
            if (line.number() == top && column == left) {
                continue;
            }
            bounds.cell(column, 0);
            while (cells.size() <= column) {
                cells.add(Sheet.Cell.EMPTY);
            }
            cells.set(column, new Sheet.Cell("", Sheet.Kind.MERGED, String.valueOf(top)));
        }
        return new Sheet.Line(line.number(), cells, line.hidden());
    }

    /** Rows come in order in every file a spreadsheet program writes. */
    private static int firstFrom(List<Sheet.Line> lines, int number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
