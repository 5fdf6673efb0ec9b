package org.lintan.market.desk.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.MarketConfig;
import org.lintan.market.Seed;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.http.Outcome;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a newer release wrote is never refused by this one: it stops there, says so, and leaves the rest to the newer one. */
@QuarkusTest
@TestProfile(NewerReleaseTest.NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class NewerReleaseTest {

    public static class NoOwner implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lintan.market.desk", "false", "lintan.market.owner-timeout", "6s");
        }
    }

    private static final String NEW_TYPE = "PAINT_IT_GREEN";

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    LogReaders readers;

    @Inject
    LogTopic topic;

    @Inject
    CommandLog log;

    @Inject
    CommandBatch batch;

    @Inject
    Decided decided;

    @Inject
    NewerRelease newer;

    @Inject
    @Readiness
    OrderLogHealth health;

    @Inject
    Desk desk;

    @Inject
    MarketConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    Tx tx;

    @Test
    void anOwnerStopsAtACommandItDoesNotKnowAndTheNewerReleaseGoesOnThere() throws Exception {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        String elsewhere = seed.ticket(village, 10_000);
        while (topic.partitionOf(elsewhere) == topic.partitionOf(ticket)) {
            elsewhere = seed.ticket(village, 10_000);
        }
        Command before = logs.open(village, ticket, 1_000, 1500);
        Command strange = logs.command(village, ticket, NEW_TYPE, Map.of("colour", "green"));
        Command after = logs.open(village, ticket, 2_000, 1500);
        Command beside = logs.open(village, elsewhere, 3_000, 1500);
        append(before, strange, after);
        assertEquals(HealthCheckResponse.Status.UP, asked().getStatus());
        try (RunningOwner owner = new RunningOwner(readers, "of-this-release")) {
            Await.until("it to be met", () -> !newer.met().isEmpty());
            append(beside);
            Await.until("the other partition to go on", () -> "DONE".equals(logs.state(beside)));
            assertEquals(
                    List.of("DONE", "PENDING", "PENDING"),
                    List.of(logs.state(before), logs.state(strange), logs.state(after)));
            assertFalse(decided.here(topic.partitionOf(ticket)), "it is not the owner any more");
            HealthCheckResponse said = asked();
            assertEquals(HealthCheckResponse.Status.DOWN, said.getStatus());
            Map<String, Object> data = said.getData().orElseThrow();
            assertTrue(data.get("reason").toString().contains("replace this one"), data::toString);
            assertTrue(data.get("partition-" + topic.partitionOf(ticket))
                    .toString()
                    .endsWith("command " + NEW_TYPE));

            LogReaders newerReaders = new LogReaders(
                    topic, logs.batch(new NewerDesk()), new Decided(), new NewerRelease(), config, meters);
            try (RunningOwner next = new RunningOwner(newerReaders, "of-the-newer-release")) {
                Await.until("the newer release to go on", () -> "DONE".equals(logs.state(after)));
                assertEquals("DONE", logs.state(strange));
                Await.until("it to be ready again", () -> asked().getStatus() == HealthCheckResponse.Status.UP);
            }
        }
        assertEquals(3_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void aWordOfThePayloadThatOnlyANewerReleaseKnowsIsNotRefused() {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        Command strange = logs.command(
                village,
                ticket,
                "OPEN_LISTING",
                Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MOONLIGHT"));
        stopsAt(strange, "ListedLane MOONLIGHT");
    }

    @Test
    void aWordOfTheRowsThatOnlyANewerReleaseKnowsIsNotRefusedAndOnceItIsKnownTheCommandIsCarriedOut() {
        String village = seed.village();
        String firm = seed.firm(10_000);
        String ticket = seed.ticket(village, 10_000);
        Command open = logs.open(village, ticket, 2_000, 1500);
        carryOut(logs.partition(), open);
        change("UPDATE listing SET lane = 'MOONLIGHT' WHERE instrument_id = ?", ticket);
        Command buy = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
        stopsAt(buy, "Lane MOONLIGHT");
        change("UPDATE listing SET lane = 'MARKET' WHERE instrument_id = ?", ticket);
        carryOut(logs.partition(), buy);
        assertEquals(List.of("DONE", 8_500L), List.of(logs.state(buy), seed.money(firm)));
    }

    @Test
    void whatIsNoWordAtAllIsRefusedAsBefore() {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        Command senseless = logs.open(village, ticket, -1_000, 1500);
        Command other = logs.command(village, ticket, "OPEN_LISTING", Map.of("quantityKg", "many"));
        carryOut(logs.partition(), senseless, other);
        assertEquals(List.of("COMMAND_FAILED", "COMMAND_FAILED"), List.of(logs.state(senseless), logs.state(other)));
    }

    private void stopsAt(Command command, String word) {
        UnknownWord unknown = UnknownWord.in(assertThrows(Exception.class, () -> carryOut(logs.partition(), command)));
        assertTrue(unknown.getMessage().endsWith(word), unknown.getMessage());
        assertEquals("PENDING", logs.state(command));
    }

    private void carryOut(LogPartition partition, Command... commands) {
        long epoch = Await.result(batch.take(partition, "owner")).epoch();
        Await.result(batch.carryOut(partition, epoch, logs.log(commands)));
    }

    private HealthCheckResponse asked() {
        return Await.result(health.call());
    }

    private void append(Command... commands) {
        List.of(commands).forEach(command -> Await.result(log.append(command)));
    }

    private void change(String statement, Object... args) {
        Await.result(tx.run(sql -> sql.update(statement, args)));
    }

    /** The desk of a release that knows one kind of command more. */
    private final class NewerDesk implements Desk {

        @Override
        public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
            return desk.decide(sql, known(commands)).map(outcomes -> {
                Iterator<Outcome<?>> next = outcomes.iterator();
                List<Outcome<?>> all = new ArrayList<>();
                commands.forEach(command ->
                        all.add(NEW_TYPE.equals(command.type()) ? Outcome.done(Map.of("painted", true)) : next.next()));
                return all;
            });
        }

        @Override
        public Uni<Void> lock(Sql sql, List<Command> commands) {
            return desk.lock(sql, known(commands));
        }

        private List<Command> known(List<Command> commands) {
            return commands.stream()
                    .filter(command -> !NEW_TYPE.equals(command.type()))
                    .toList();
        }
    }
}
