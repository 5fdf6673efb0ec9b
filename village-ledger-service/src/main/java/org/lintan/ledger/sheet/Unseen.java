package org.lintan.ledger.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file holds that its sender may not have seen: rows and columns that are hidden and were read, sheets that were not.
 *
 * @param columns of those that were read, by the names given
 * @param alike sheets that can be seen and hold such a table too
 */
public record Unseen(List<String> rows, List<String> columns, List<String> hiddenSheets, List<String> alike) {

    private static final int NAMED = 20;

    /**
     * @param lines from the header on
     * @param columns the columns read, by their place
     */
    public static Unseen of(Sheet sheet, List<Sheet.Line> lines, Map<Integer, String> columns) {
        return new Unseen(
                lines.stream()
                        .filter(Sheet.Line::hidden)
                        .map(line -> String.valueOf(line.number()))
                        .toList(),
                columns.entrySet().stream()
                        .filter(column -> sheet.hiddenColumns().contains(column.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                names(sheet.others().stream().filter(Sheet.Other::hidden)),
                names(sheet.others().stream().filter(other -> !other.hidden() && other.alike())));
    }

    private static List<String> names(Stream<Sheet.Other> sheets) {
        return sheets.map(Sheet.Other::name).toList();
    }

    /** The first of many, so that a sentence stays one. */
    public static String said(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining("、")) + (names.size() > NAMED ? " …" : "");
    }
}
