package org.lintan.web.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.lintan.kernel.text.SafeCell;

/** Rows as a spreadsheet opens them: UTF-8 with its mark, a comma between, a cell that would be a formula made text. */
final class Csv {

    private final StringBuilder text = new StringBuilder("\ufeff");

    Csv(String... header) {
        row(List.of(header));
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
        text.append(cells.stream().map(SafeCell::csv).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
