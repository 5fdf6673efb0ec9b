package org.lintan.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Column> head;
    private final List<List<String>> rows = new ArrayList<>();

    Csv(Column... head) {
        this.head = List.of(head);
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
        return Xlsx.of(head, rows);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(head.stream().map(Column::label).toList()), rows.stream())
                .map(row -> row.stream().map(SafeCell::csv).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", "\ufeff", ""));
    }
}
