package org.lintan.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.kernel.text.SafeCell;
import org.lintan.web.sheet.Column;
import org.lintan.web.sheet.Xlsx;

/**
 * Rows as a spreadsheet opens them. As text: UTF-8 with its mark, a comma between, a cell that would be a formula made text. As a workbook: names of
 * digits stay names.
 */
final class Csv {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private Set<String> numbers = Set.of();

    Csv(String... header) {
        this.header = List.of(header);
    }

    /** Which columns count on in a spreadsheet; all others are names. */
    Csv numbers(String... columns) {
        numbers = Set.of(columns);
        if (!header.containsAll(numbers)) {
            throw new IllegalArgumentException(numbers + " are not all of " + header);
        }
        return this;
    }

    /** Kilograms as tonnes, exactly, as a spreadsheet counts on with them. */
    static String tonnes(long kg) {
        return BigDecimal.valueOf(kg, 3).stripTrailingZeros().toPlainString();
    }

    /** Fen as yuan, likewise. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    Csv row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    byte[] workbook() {
        return Xlsx.of(
                header.stream()
                        .map(label -> new Column(label, numbers.contains(label)))
                        .toList(),
                rows);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(SafeCell::csv).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", "\ufeff", ""));
    }
}
