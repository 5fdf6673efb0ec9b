package org.lintan.web.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a spreadsheet opens them: UTF-8 with its mark, a comma between, a cell that would be a formula made text. */
final class Csv {

    private final StringBuilder text = new StringBuilder("\ufeff");

    Csv(String... header) {
        row(List.of(header));
    }

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        String plain = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
