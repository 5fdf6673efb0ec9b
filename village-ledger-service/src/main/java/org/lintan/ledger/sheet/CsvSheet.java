package org.lintan.ledger.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as Chinese offices save it: UTF-8 with or without byte order mark, else GB18030 (which holds GBK). */
final class CsvSheet {

    static final int MAX_ROWS = 50_000;

    private CsvSheet() {}

    static SheetReading read(byte[] file) {
        Optional<String> text = decode(file, StandardCharsets.UTF_8).or(() -> decode(file, Charset.forName("GB18030")));
        if (text.isEmpty()) {
            return new SheetReading.Unreadable(FileCode.FILE_UNREADABLE);
        }
        String body = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        List<Sheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(body))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(body))) {
            for (CSVRecord row : parser) {
                if (lines.size() > MAX_ROWS) {
                    return new SheetReading.Unreadable(FileCode.FILE_TOO_LARGE);
                }
                List<Sheet.Cell> cells = new ArrayList<>(row.size());
                row.forEach(value -> cells.add(new Sheet.Cell(value, false)));
                lines.add(new Sheet.Line((int) row.getRecordNumber(), cells));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new SheetReading.Unreadable(FileCode.FILE_UNREADABLE);
        }
        return new Sheet(lines);
    }

    /** Strict decoding: one wrong byte and it is another character set, never a question mark in somebody's name. */
    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** WPS writes tabs or semicolons on some machines; the header row tells. */
    private static char delimiter(String body) {
        String header = body.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }
}
