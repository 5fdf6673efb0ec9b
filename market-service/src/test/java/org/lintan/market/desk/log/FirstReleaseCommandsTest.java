package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.instrument.InstrumentKind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One command of each kind as the first release wrote it: the log is kept for ever, so these are read for ever. */
class FirstReleaseCommandsTest {

    private final ObjectMapper json =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final CommandParser parser = new CommandParser(json);

    @Test
    void everyKindIsReadAsACommandAboutATicket() throws IOException {
        for (String line : lines()) {
            Command command = read(line);
            JsonNode written = json.readTree(line);
            assertEquals(InstrumentKind.TICKET, command.instrumentKind());
            assertEquals(written.get("ticketId").asText(), command.instrumentId());
            assertEquals(written.get("payload"), command.payload());
            assertEquals(written.get("at").asText(), command.at().toString());
        }
        assertEquals(
                Set.of(
                        "OPEN_LISTING",
                        "PURCHASE",
                        "CANCEL_LISTING",
                        "PLACE_ORDER",
                        "CANCEL_ORDER",
                        "SET_MODE",
                        "TURN_DAY"),
                lines().stream().map(line -> read(line).type()).collect(Collectors.toSet()));
    }

    @Test
    void whatIsWrittenNowSaysAllThatTheFirstReleaseReads() throws IOException {
        for (String line : lines()) {
            JsonNode now = json.readTree(parser.write(read(line)));
            json.readTree(line)
                    .fields()
                    .forEachRemaining(field -> assertEquals(field.getValue(), now.get(field.getKey()), field.getKey()));
        }
    }

    private Command read(String line) {
        try {
            String key = json.readTree(line).get("ticketId").asText();
            return parser.parse(new ConsumerRecord<>("x", 0, 0, key, line)).orElseThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(line, broken);
        }
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                FirstReleaseCommandsTest.class.getResourceAsStream("first-release/kinds.jsonl"),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
