package org.lintan.ledger.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as Chinese offices save it; see {@link CsvText} for its character sets and its separator. */
final class CsvSheet {

    private CsvSheet() {}

    static SheetReading read(byte[] file) throws NotASheet {
        CsvText text = CsvText.of(file);
        Bounds bounds = new Bounds();
        List<Sheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.separator())
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text.body()))) {
            for (CSVRecord row : parser) {
                Sheet.Line line = line(row, bounds);
                if (!line.blank()) {
                    bounds.row();
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // an open quotation at the end: the rest of the file is missing
            throw new NotASheet(text.openQuote() ? FileCode.FILE_INCOMPLETE : FileCode.FILE_UNREADABLE);
        }
        return new Sheet(lines);
    }

    private static Sheet.Line line(CSVRecord row, Bounds bounds) throws NotASheet {
        List<Sheet.Cell> cells = new ArrayList<>(row.size());
        for (String value : row) {
            // empty fields at the end of a row are no columns
            bounds.cell(value.isEmpty() ? 0 : cells.size(), value.length());
            boolean error = Typed.error(value);
            cells.add(error ? new Sheet.Cell(value, Sheet.Kind.ERROR, "") : new Sheet.Cell(value, false));
        }
        return new Sheet.Line((int) row.getRecordNumber(), cells);
    }
}
