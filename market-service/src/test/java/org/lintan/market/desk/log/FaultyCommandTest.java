package org.lintan.market.desk.log;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lintan.market.MarketConfig;
import org.lintan.market.Seed;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Outcome;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.testkit.Await.until;

/** What fails for a fault of ours is refused alone and holds nobody up; what the database may get over is never refused. One partition, big batches. */
@QuarkusTest
@TestProfile(FaultyCommandTest.OnePartition.class)
@QuarkusTestResource(StackTestResource.class)
class FaultyCommandTest {

    public static class OnePartition implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lintan.market.desk", "false", "lintan.market.partitions", "1");
        }
    }

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    CommandLog log;

    @Inject
    LogReaders readers;

    @Inject
    Tx tx;

    @Inject
    LogTopic topic;

    @Inject
    Desk desk;

    @Inject
    Decided decided;

    @Inject
    NewerRelease newer;

    @Inject
    MarketConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource database;

    @Test
    void aCommandWhoseRowsCannotBeWrittenIsRefusedAloneAndAllOthersOfItsBatchAreCarriedOut() throws Exception {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        String firm = seed.firm(10_000);
        Command open = logs.open(village, ticket, 5_000, 1500);
        Command first = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
        carryOut(open, first);
        // the next voucher gets a number that is taken: its row cannot be written
        change("UPDATE instrument SET trades_made = 0 WHERE instrument_id = ?", ticket);
        String beside = seed.village();
        Command before = logs.open(beside, seed.ticket(beside, 1_000), 1_000, 1500);
        Command faulty = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
        Command after = logs.open(beside, seed.ticket(beside, 2_000), 1_000, 1500);
        Command cancel = logs.cancel(village, ticket, open.commandId());
        carryOut(before, faulty, after, cancel);
        assertEquals(
                List.of("DONE", "COMMAND_FAILED", "DONE", "DONE"),
                List.of(logs.state(before), logs.state(faulty), logs.state(after), logs.state(cancel)));
        assertEquals(
                List.of(8_500L, 1_000L, 9_000L),
                List.of(seed.money(firm), seed.units(ticket, firm), seed.units(ticket, village)));
    }

    @Test
    void aBookThatCannotBeBuiltFromItsRowsStopsNoOtherTicketOfThePartition() throws Exception {
        String village = seed.village();
        String firm = seed.firm(20_000);
        String broken = seed.continuous(seed.ticket(village, 10_000));
        String sound = seed.continuous(seed.ticket(village, 10_000));
        Command resting = logs.order(firm, broken, "BUY", 1_000, 1400);
        carryOut(resting);
        change("UPDATE market_order SET party = '350428-nobody' WHERE order_id = ?", resting.commandId());
        change("UPDATE order_book SET stamp = ? WHERE instrument_id = ?", "0".repeat(26), broken);
        Command ask = logs.order(village, broken, "SELL", 1_000, 1500);
        Command sell = logs.order(village, sound, "SELL", 2_000, 1500);
        Command cancel = logs.command(firm, broken, "CANCEL_ORDER", Map.of("orderId", resting.commandId()));
        Command buy = logs.order(firm, sound, "BUY", 2_000, 1500);
        carryOut(ask, sell, cancel, buy);
        assertEquals(
                List.of("COMMAND_FAILED", "DONE", "COMMAND_FAILED", "DONE"),
                List.of(logs.state(ask), logs.state(sell), logs.state(cancel), logs.state(buy)));
        assertEquals(2_000, seed.units(sound, firm));
        // repaired, the book goes on where it was
        change("UPDATE market_order SET party = ? WHERE order_id = ?", firm, resting.commandId());
        Command late = logs.command(firm, broken, "CANCEL_ORDER", Map.of("orderId", resting.commandId()));
        carryOut(late);
        assertEquals(List.of("DONE", 17_000L), List.of(logs.state(late), seed.money(firm)));
    }

    @Test
    void aCommandTheBooksNeverTakeIsRefusedAlone() throws Exception {
        String village = seed.village();
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        Command sell = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command posted = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command after = logs.order(village, ticket, "SELL", 1_000, 1500);
        change(
                "INSERT INTO journal (id, county, cause, kind, business_date, posted_at) VALUES (2, '350428', ?, 'order.placed', '2026-01-01', '2026-01-01')",
                "order/" + posted.commandId());
        carryOut(sell, posted, after);
        change("DELETE FROM journal WHERE id = 2");
        assertEquals(
                List.of("DONE", "COMMAND_FAILED", "DONE"),
                List.of(logs.state(sell), logs.state(posted), logs.state(after)));
        assertEquals(8_000, seed.units(ticket, village));
    }

    @Test
    void aCommandIsTriedAgainAndNeverRefusedWhileTheDatabaseCannotServeIt() throws Exception {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        Command open = logs.open(village, ticket, 1_000, 1500);
        log.append(open).await().atMost(Duration.ofSeconds(60));
        ImpatientDesk impatient = new ImpatientDesk(ticket);
        CommandBatch batch = logs.batch(impatient);
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement
                    .executeQuery("SELECT 1 FROM instrument WHERE county = '350428' AND instrument_id = '" + ticket
                            + "' FOR UPDATE")
                    .close();
            try (RunningOwner owner =
                    new RunningOwner(new LogReaders(topic, batch, decided, newer, config, meters), "in the queue")) {
                // more often than one transaction is run again by itself
                until(() -> impatient.calls.get() > 30);
                assertEquals("PENDING", logs.state(open));
                other.rollback();
                until(() -> !"PENDING".equals(logs.state(open)));
            }
        }
        assertEquals(List.of("DONE", 9_000L), List.of(logs.state(open), seed.units(ticket, village)));
    }

    /** Does not wait for a lock on the ticket: the database gives its transaction up at once. */
    private final class ImpatientDesk implements Desk {

        private final String ticket;
        private final AtomicInteger calls = new AtomicInteger();

        ImpatientDesk(String ticket) {
            this.ticket = ticket;
        }

        @Override
        public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
            calls.incrementAndGet();
            return sql.rows(
                            "SELECT 1 FROM instrument WHERE county = '350428' AND instrument_id = ? FOR UPDATE NOWAIT",
                            ticket)
                    .chain(() -> desk.decide(sql, commands));
        }

        @Override
        public Uni<Void> lock(Sql sql, List<Command> commands) {
            return desk.lock(sql, commands);
        }
    }

    /** Writes all of them to the log before anybody reads it, so that they come in one batch. */
    private void carryOut(Command... commands) throws Exception {
        for (Command command : commands) {
            log.append(command).await().atMost(Duration.ofSeconds(60));
        }
        try (RunningOwner owner = new RunningOwner(readers, "owner")) {
            until(() -> !"PENDING".equals(logs.state(commands[commands.length - 1])));
        }
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }
}
