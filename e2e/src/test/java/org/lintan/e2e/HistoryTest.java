package org.lintan.e2e;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.e2e.history.Answer;
import org.lintan.e2e.history.Evidence;
import org.lintan.e2e.history.HistoryCheck;
import org.lintan.e2e.history.Lie;
import org.lintan.e2e.history.Made;
import org.lintan.e2e.history.Told;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;
import org.lintan.stack.audit.Audit;
import org.lintan.stack.demo.DemoCounty;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Clients write down what two markets tell them while these, the broker and the database are killed under them. Then every answer is held against
 * the order log and the rows: what was acknowledged is there, once, as it was told; trades go in the order of the log; refusals stay refusals.
 */
@Order(6)
class HistoryTest {

    private static final int FIRST_NUMBER = 5;
    private static final int LAST_NUMBER = 11;
    private static final Duration EVENTS = Duration.ofSeconds(120);

    private final County county = County.open();
    private final WholeSystem system = County.SYSTEM;
    private final MarketRecords records = new MarketRecords(system, county.env);
    private final List<String> listed = new ArrayList<>();
    private final List<String> continuous = new ArrayList<>();

    @BeforeEach
    void theMarketIsSetUp() {
        ticketsInTwoPartitions();
        continuous.forEach(this::tradesContinuously);
        aBuyerWithMoney();
    }

    @AfterEach
    void everythingRunsAgain() {
        system.restoreBackbone();
        system.startAgain(Part.MARKET);
        system.await(Part.MARKET);
        system.stopTwin(Part.MARKET);
    }

    @Test
    void whatClientsWereToldUnderTenKillsIsSo() {
        isSo(10);
    }

    @Test
    @Tag("slow")
    void whatClientsWereToldUnderAHundredKillsIsSo() {
        isSo(100);
    }

    private void isSo(int kills) {
        long seed = Long.getLong("history.seed", System.nanoTime());
        System.out.println("History seed " + seed + ", " + kills + " kills");
        try (Strikes strikes = new Strikes(system, seed)) {
            Await.until("both markets to share the order log", new OrderLog(system)::isShared);
            Market market = new Market(county, strikes::market);
            try (Traders traders = new Traders(market, listed, continuous, seed)) {
                traders.start();
                strikes.strike(kills, traders, market);
                traders.repeatRefusals();
                traders.takeBack(county);
            }
            Evidence evidence = records.with(market.told());
            Set<Integer> traded = tradedPartitions(evidence);
            System.out.println("  " + summary(evidence, traded));
            List<Lie> lies = HistoryCheck.lies(evidence);
            lies.forEach(System.out::println);
            assertEquals(
                    0, lies.size(), "lies, the first of them " + lies.stream().findFirst());
            assertTrue(traded.size() > 1, "trades in one partition only");
        }
        assertEquals(
                List.of(),
                new Audit(county.env, Checkout.here(), EVENTS)
                        .run().stream().filter(f -> !f.holds()).toList());
    }

    /** Two by listings that lie in different partitions of the log, and at least one by orders. */
    private void ticketsInTwoPartitions() {
        DemoCounty demo = new DemoCounty(county.env, line -> {}, Clock.systemUTC());
        for (int number = FIRST_NUMBER; listed.size() < 2 || continuous.isEmpty(); number++) {
            assertTrue(number <= LAST_NUMBER, "no two of these in different partitions: " + listed + continuous);
            String ticket = demo.furtherTicket(number);
            boolean sellsByListing = listed.isEmpty()
                    || listed.size() == 1 && records.partitionOf(listed.get(0)) != records.partitionOf(ticket);
            (sellsByListing ? listed : continuous).add(ticket);
        }
    }

    private void tradesContinuously(String ticket) {
        String mode = county.as("operator", Part.MARKET)
                .get("/instruments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.ticketId == '" + ticket + "' }.mode");
        if (!"CONTINUOUS".equals(mode)) {
            switchToContinuous(ticket);
        }
    }

    private void switchToContinuous(String ticket) {
        String change = county.write(
                        "operator",
                        Part.MARKET,
                        "/instruments/" + ticket + "/mode",
                        Map.of("mode", "CONTINUOUS", "source", "e2e"))
                .then()
                .statusCode(201)
                .extract()
                .path("changeId");
        county.write("operator2", Part.MARKET, "/instruments/" + ticket + "/mode/" + change + "/confirm", Map.of())
                .then()
                .statusCode(200);
    }

    private void aBuyerWithMoney() {
        county.payIn("350428-buyer1", 5_000_000);
    }

    private Set<Integer> tradedPartitions(Evidence evidence) {
        return trades(evidence).stream()
                .map(Made::instrument)
                .distinct()
                .map(records::partitionOf)
                .collect(Collectors.toSet());
    }

    private List<Made> trades(Evidence evidence) {
        return evidence.made().stream()
                .filter(made -> made.kind() == Made.Kind.TRADE)
                .filter(made -> listed.contains(made.instrument()) || continuous.contains(made.instrument()))
                .toList();
    }

    private String summary(Evidence evidence, Set<Integer> traded) {
        Map<String, Long> heard = evidence.told().stream()
                .collect(Collectors.groupingBy(HistoryTest::inAWord, TreeMap::new, Collectors.counting()));
        return evidence.told().size() + " answers to "
                + evidence.told().stream().map(Told::key).distinct().count() + " keys: " + heard + "; "
                + evidence.log().size() + " records, " + trades(evidence).size() + " trades in partitions "
                + traded;
    }

    private static String inAWord(Told told) {
        if (told.answer() instanceof Answer.Done done) {
            return done.replayed() ? "done before" : told.road() == Told.Road.ADDRESS ? "done, asked later" : "done";
        }
        return told.answer() instanceof Answer.Refused refused
                ? refused.code()
                : ((Answer.Nothing) told.answer()).why();
    }
}
