package org.lintan.market.desk.log;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in the log is a command that can be carried out, or is passed over. JAZZER_FUZZ=1 lets the fuzzer search. */
class CommandParserFuzzTest {

    private static final String TICKET = "01JD0000000000000000000001";
    private static final String WHOLE =
            "{\"commandId\":\"01JD0000000000000000000002\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"" + TICKET
                    + "\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"buyer\",\"at\":\"%s\",\"payload\":{\"quantityKg\":1000},"
                    + "\"claim\":{\"county\":\"350428\",\"scope\":\"s\",\"key\":\"k\",\"id\":\"01JD0000000000000000000002\",\"token\":\"t\"}}";

    private final CommandParser parser = new CommandParser(
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @FuzzTest(maxDuration = "2m")
    void aRecordIsACommandOrPassedOver(byte[] bytes) {
        String value = new String(bytes, StandardCharsets.UTF_8);
        read(value).ifPresent(command -> {
            assertNotNull(command.payload());
            assertEquals(TICKET, command.instrumentId());
            assertEquals(
                    command,
                    parser.parse(record(parser.write(command))).orElseThrow(),
                    "what was read is written and read again");
            int year = LocalDate.ofInstant(command.at(), Today.ZONE).getYear();
            assertTrue(year >= 1970 && year <= 9999, "the database can keep its time");
        });
    }

    /** What only a newer release knows is left to it: here that is as good as passed over. */
    private Optional<Command> read(String value) {
        try {
            return parser.parse(record(value));
        } catch (UnknownWord newer) {
            return Optional.empty();
        }
    }

    @Test
    void aWholeCommandAboutAKindOfInstrumentThatOnlyANewerReleaseKnowsIsNeitherReadNorPassedOver() {
        String whole = WHOLE.formatted("2026-11-21T02:00:00Z")
                .replace("\"ticketId\"", "\"instrumentKind\":\"MOONLIGHT\",\"instrumentId\"");
        assertThrows(UnknownWord.class, () -> parser.parse(record(whole)));
        assertTrue(
                parser.parse(record(whole.replace("\"350428\",\"party\"", "\"\",\"party\"")))
                        .isEmpty(),
                "what is no command is none of a newer release either");
    }

    @Test
    void aWholeCommandIsRead() {
        assertTrue(parser.parse(record(WHOLE.formatted("2026-11-21T02:00:00Z"))).isPresent());
    }

    @Test
    void aRequestIsReadUnderTheNameOfItsKeyAndUnderNoOther() {
        String hash = "0123456789abcdef".repeat(4);
        String key = ",\"requestId\":\"01JD0000000000000000000003\",\"keyHash\":\"" + hash + "\",\"bodyHash\":\"" + hash
                + "\"}";
        String whole = WHOLE.formatted("2026-11-21T02:00:00Z");
        String asked = whole.substring(0, whole.length() - 1) + key;
        String named = asked.replaceFirst("01JD0000000000000000000002", Names.ofKey(hash));
        Command command = parser.parse(record(named)).orElseThrow();
        assertEquals(
                List.of(hash, List.of()),
                List.of(command.key().hash(), command.key().claims()));
        assertNull(command.claim(), "a request that carries its key claims none before");
        assertTrue(parser.parse(record(asked)).isEmpty());
        assertTrue(parser.parse(record(named.replace(hash, "short"))).isEmpty());
    }

    @Test
    void aTimeTheDatabaseCannotKeepIsNoCommand() {
        assertTrue(
                parser.parse(record(WHOLE.formatted("+10000-01-01T00:00:00Z"))).isEmpty());
        assertTrue(
                parser.parse(record(WHOLE.formatted("-0001-01-01T00:00:00Z"))).isEmpty());
    }

    private static ConsumerRecord<String, String> record(String value) {
        return new ConsumerRecord<>("market.commands", 0, 0, TICKET, value);
    }
}
