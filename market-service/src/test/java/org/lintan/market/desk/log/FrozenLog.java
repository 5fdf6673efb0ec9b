package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A log of some release with the rows that release gave for it, as files that no later release touches: {@code log.tsv.gz}, key and record a line
 * in the log's order, and {@code rows.tsv.gz}, table and row a line.
 */
record FrozenLog(List<ConsumerRecord<String, String>> log, List<MarketRows.Line> rows) {

    private static final String LOG = "log.tsv.gz";
    private static final String ROWS = "rows.tsv.gz";

    /** The one frozen under that name. */
    static FrozenLog of(String name, ObjectMapper json) throws IOException {
        List<ConsumerRecord<String, String>> log = new ArrayList<>();
        for (String line : lines(name, LOG)) {
            String[] record = line.split("\t", 2);
            log.add(new ConsumerRecord<>("test.commands", 0, log.size(), record[0], record[1]));
        }
        List<MarketRows.Line> rows = new ArrayList<>();
        for (String line : lines(name, ROWS)) {
            String[] row = line.split("\t", 2);
            rows.add(new MarketRows.Line(row[0], json.readTree(row[1])));
        }
        return new FrozenLog(log, rows);
    }

    /** Writes it among the sources. Under a name that stands already nothing is written: what a release did is not put right afterwards. */
    void freeze(String name) throws IOException {
        Path folder = Path.of("src/test/resources/org/lintan/market/desk/log", name);
        Files.createDirectory(folder);
        write(
                folder.resolve(LOG),
                log.stream().map(record -> record.key() + '\t' + record.value()).toList());
        write(
                folder.resolve(ROWS),
                rows.stream().map(line -> line.table() + '\t' + line.row()).toList());
    }

    private static List<String> lines(String name, String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(FrozenLog.class.getResourceAsStream(name + '/' + file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line + '\n');
            }
        }
    }
}
