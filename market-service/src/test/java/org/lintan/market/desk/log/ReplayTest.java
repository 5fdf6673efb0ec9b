package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A log is the market: carried out again into an empty schema, in whatever batches, by this release or the one before, it gives equal rows. */
@QuarkusTest
@TestProfile(NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class ReplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    LogFixture logs;

    @Inject
    CommandBatch batch;

    @Inject
    DayPrelude prelude;

    @Inject
    MarketRows rows;

    @Inject
    ObjectMapper json;

    @Test
    void aLogOfTheFirstReleaseGivesTheRowsThatReleaseWrote() throws IOException {
        again("first-release");
    }

    @Test
    void aLogWithKeysGivesTheRowsThatTheReleaseWroteWhichBroughtThem() throws IOException {
        again("with-keys");
    }

    private void again(String frozen) throws IOException {
        FrozenLog then = FrozenLog.of(frozen, json);
        assertTrue(then.rows().size() > 900, "a log without effects proves nothing");
        same(then.rows(), play(then.log(), 1));
        same(then.rows(), play(then.log(), 97));
    }

    /** {@code -Dlintan.freeze=NAME} keeps what this release makes of these days beside the logs of those before, for all that come. */
    @Test
    @EnabledIfSystemProperty(named = "lintan.freeze", matches = "[a-z0-9-]+")
    void aLogOfThisReleaseIsKeptForThoseThatCome() throws IOException {
        List<ConsumerRecord<String, String>> log =
                logs.log(asked(DayScript.of(json)).toArray(Command[]::new));
        new FrozenLog(log, play(log, 1)).freeze(System.getProperty("lintan.freeze"));
    }

    @Test
    void aLogOfTheReleaseBeforeGivesEqualRowsAgain() {
        List<ConsumerRecord<String, String>> log = logs.log(DayScript.of(json).toArray(Command[]::new));
        same(play(log, 11), play(log, log.size()));
    }

    @Test
    void aLogOfThisReleaseGivesEqualRowsAgain() {
        List<ConsumerRecord<String, String>> log =
                logs.log(asked(DayScript.of(json)).toArray(Command[]::new));
        List<MarketRows.Line> alone = play(log, 1);
        assertTrue(
                alone.stream().filter(line -> "trade".equals(line.table())).count() > 20,
                "a log without trades proves nothing");
        same(alone, play(log, 11));
        same(alone, play(log, log.size()));
    }

    /**
     * The same days, each request asked under its key; what names a listing or an order names it as this release does. Some press twice, some ask for
     * something else under a key they have used: a done one tells again or refuses, a refused one is decided anew.
     */
    private List<Command> asked(List<Command> days) {
        Map<String, String> names = new HashMap<>();
        Map<Command, Command> asked = new IdentityHashMap<>();
        Instant now = Instant.EPOCH;
        List<Command> log = new ArrayList<>();
        for (Command day : days) {
            now = day.at().isAfter(now) ? day.at() : now;
            names.putIfAbsent(day.commandId(), Names.first(now, 0, log.size()) + '-' + day.instrumentId());
            log.add(day.claim() == null ? day : asked.computeIfAbsent(day, once -> asked(once, names, "")));
            if (day.claim() != null && log.size() % 13 == 0) {
                log.add(asked(day, names, ""));
            } else if (day.claim() != null && log.size() % 17 == 0) {
                log.add(asked(day, names, "another body"));
            }
        }
        return log;
    }

    private Command asked(Command day, Map<String, String> names, String otherwise) {
        ObjectNode payload = day.payload().deepCopy();
        for (String field : List.of("listingId", "orderId")) {
            if (payload.has(field)) {
                payload.put(field, names.get(payload.get(field).asText()));
            }
        }
        Command renamed = new Command(
                day.commandId(),
                day.type(),
                day.instrumentKind(),
                day.instrumentId(),
                day.county(),
                day.party(),
                day.subject(),
                day.at(),
                payload,
                day.traceparent(),
                null);
        return logs.asked(renamed, day.claim().key(), payload + otherwise);
    }

    private List<MarketRows.Line> play(List<ConsumerRecord<String, String>> log, int size) {
        prelude.play();
        LogPartition partition = logs.partition();
        for (int from = 0; from < log.size(); from += size) {
            long epoch = batch.take(partition, "owner").await().atMost(PATIENCE).epoch();
            batch.carryOut(partition, epoch, log.subList(from, Math.min(from + size, log.size())))
                    .await()
                    .atMost(PATIENCE);
        }
        return rows.all();
    }

    /** Row by row, so that a difference can be read. */
    private static void same(List<MarketRows.Line> expected, List<MarketRows.Line> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), "row " + i);
        }
        assertEquals(expected.size(), actual.size());
    }
}
