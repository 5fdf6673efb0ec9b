package org.lintan.ledger.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an Excel file and keeps whether a cell was a number, which is how card numbers get lost. */
final class XlsxSheet {

    /** Unpacked size above which a file is refused before it is read: a small zip may hide gigabytes. */
    private static final long MAX_UNPACKED_BYTES = 120L * 1024 * 1024;

    private XlsxSheet() {}

    static SheetReading read(byte[] file) {
        try {
            if (!unpacksWithin(file)) {
                return new SheetReading.Unreadable(FileCode.FILE_TOO_LARGE);
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                List<Sheet.Line> lines = new ArrayList<>();
                for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                    Row row = i.next();
                    if (lines.size() > CsvSheet.MAX_ROWS) {
                        return new SheetReading.Unreadable(FileCode.FILE_TOO_LARGE);
                    }
                    lines.add(new Sheet.Line(row.getRowNum(), cells(row)));
                }
                return new Sheet(lines);
            }
        } catch (IOException | RuntimeException e) {
            // the reader throws its own unchecked exceptions for broken archives and sheets
            return new SheetReading.Unreadable(FileCode.FILE_UNREADABLE);
        }
    }

    private static List<Sheet.Cell> cells(Row row) {
        List<Sheet.Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? Sheet.Cell.EMPTY : read(cell));
        }
        return cells;
    }

    private static Sheet.Cell read(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER && value instanceof BigDecimal) {
            BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
            return new Sheet.Cell(number.toPlainString(), true);
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return new Sheet.Cell(text == null ? "" : text, false);
    }

    /** Counts by the archive's directory, as the reader will; a streamed archive states its sizes nowhere else. */
    private static boolean unpacksWithin(byte[] file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MAX_UNPACKED_BYTES) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
