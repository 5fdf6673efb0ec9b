package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the rows of one sheet of an Excel file; see {@link Sheet} for what is kept of a cell. */
final class XlsxRows {

    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final Bounds bounds = new Bounds();
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();

    XlsxRows(XlsxStrings strings, XlsxStyles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    List<Sheet.Line> lines() {
        return lines;
    }

    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** @param most rows that are not blank, after which reading stops; what is merged is known only at the end of a sheet */
    XlsxRows read(XmlPart xml, int most) throws NotASheet {
        int row = 0;
        for (Optional<String> e = xml.begins(); e.isPresent() && lines.size() < most; e = xml.begins()) {
            switch (e.get()) {
                case "col" -> hidden(xml);
                case "row" -> row = row(xml, row);
                case "mergeCell" -> Merge.of(xml.attribute("ref")).ifPresent(merges::add);
                default -> {}
            }
            if (merges.size() > Bounds.STYLES) {
                throw new NotASheet(FileCode.FILE_TOO_LARGE);
            }
        }
        Merge.cover(lines, merges, bounds);
        return this;
    }

    private void hidden(XmlPart xml) {
        boolean hidden = xml.yes("hidden") || "0".equals(xml.attribute("width"));
        if (hidden) {
            int last = Math.min(xml.number("max").orElse(0), Bounds.COLUMNS);
            for (int column = xml.number("min").orElse(1); column <= last; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    /** Rows and cells may leave out their references (some exporters do): then the next one is meant. */
    private int row(XmlPart xml, int before) throws NotASheet {
        int number = xml.number("r").orElse(before + 1);
        boolean hidden = xml.yes("hidden") || xml.yes("customHeight") && "0".equals(xml.attribute("ht"));
        List<Sheet.Cell> cells = new ArrayList<>();
        int next = 0;
        for (Optional<String> e = xml.childOf("row"); e.isPresent(); e = xml.childOf("row")) {
            if (!e.get().equals("c")) {
                continue;
            }
            int column = Merge.column(xml.attribute("r")).orElse(next);
            Sheet.Cell cell = cell(xml);
            next = column + 1;
            if (cell.kind() == Sheet.Kind.TEXT && cell.text().isEmpty()) {
                continue;
            }
            bounds.cell(column, cell.text().length());
            while (cells.size() <= column) {
                cells.add(Sheet.Cell.EMPTY);
            }
            cells.set(column, cell);
        }
        Sheet.Line line = new Sheet.Line(number, cells, hidden);
        if (!line.blank()) {
            bounds.row();
            lines.add(line);
        }
        return number;
    }

    private Sheet.Cell cell(XmlPart xml) throws NotASheet {
        String type = String.valueOf(xml.attribute("t"));
        OptionalInt style = xml.number("s");
        String value = null;
        boolean formula = false;
        String inline = null;
        for (Optional<String> e = xml.childOf("c"); e.isPresent(); e = xml.childOf("c")) {
            switch (e.get()) {
                case "v" -> value = xml.text();
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                case "is" -> inline = xml.richText("is");
                default -> {}
            }
        }
        if (inline != null) {
            return text(inline);
        }
        if (value == null || value.isEmpty() && !type.equals("str")) {
            return formula ? new Sheet.Cell("", Sheet.Kind.NO_RESULT, "") : Sheet.Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> text(strings.at(value));
            case "str", "inlineStr" -> text(Typed.unescaped(value));
            case "e" -> new Sheet.Cell(value, Sheet.Kind.ERROR, "");
            case "b" -> text(value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE");
            case "d" -> new Sheet.Cell(value.strip(), Sheet.Kind.DATE, "");
            default -> styles.of(style).cell(value, since1904);
        };
    }

    private static Sheet.Cell text(String text) {
        return Typed.error(text) ? new Sheet.Cell(text, Sheet.Kind.ERROR, "") : new Sheet.Cell(text, false);
    }
}
