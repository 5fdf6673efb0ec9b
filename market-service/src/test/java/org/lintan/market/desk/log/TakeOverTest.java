package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.market.order.PitProbe;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.testkit.Await.until;

/** Owners come and go on a real log; the application's own is off, so that the test decides who reads when. */
@QuarkusTest
@TestProfile(TakeOverTest.NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class TakeOverTest {

    public static class NoOwner implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lintan.market.desk", "false", "lintan.market.answer-within", "200ms", "lintan.market.batch", "5");
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
    PitProbe pits;

    @Inject
    OnTheWay onTheWay;

    @Test
    void withoutAnOwnerTheAnswerIs202AndComesLaterUnderItsAddress() throws Exception {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Person steward = Person.steward(village);
        Map<String, Object> body =
                Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET");
        String key = "late-" + ticket;
        String first = steward.postWithKey(key, "/listings", body)
                .statusCode(202)
                .extract()
                .path("commandId");
        String command = steward.postWithKey(key, "/listings", body)
                .statusCode(202)
                .body("commandId", startsWith(first.substring(0, 26)))
                .extract()
                .path("commandId");
        assertNotEquals(first, command, "each request asks for its own answer");
        until(() -> onTheWay.count() == 0);
        steward.get("/commands/{id}", command).statusCode(200).body("state", equalTo("PENDING"));
        String spoilt = command.substring(0, command.length() - 1) + (command.endsWith("0") ? "1" : "0");
        steward.get("/commands/{id}", spoilt).statusCode(404).body("code", equalTo("COMMAND_UNKNOWN"));
        Person.steward(seed.village()).get("/commands/{id}", command).statusCode(404);
        try (RunningOwner owner = new RunningOwner(readers, "first")) {
            until(() -> "DONE"
                    .equals(steward.get("/commands/{id}", command).extract().path("state")));
        }
        steward.get("/commands/{id}", first).statusCode(200).body("state", equalTo("DONE"));
        String listing = steward.get("/commands/{id}", command)
                .body("result.state", equalTo("OPEN"))
                .extract()
                .path("result.listingId");
        steward.postWithKey(key, "/listings", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("listingId", equalTo(listing));
        assertEquals(1_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void whenOneOfTwoOwnersDisappearsTheOtherCarriesOutTheRestAndNothingTwice() throws Exception {
        List<Command> all = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String village = seed.village();
            villages.add(village);
            String ticket = seed.ticket(village, 40_000);
            for (int j = 0; j < 40; j++) {
                all.add(logs.open(village, ticket, 1_000, 1500));
            }
        }
        try (RunningOwner survivor = new RunningOwner(readers, "survivor")) {
            RunningOwner leaver = new RunningOwner(readers, "leaver");
            for (int i = 0; i < all.size(); i++) {
                Command command = all.get(i / 8 + (i % 8) * 40);
                log.append(command).await().atMost(Duration.ofSeconds(10));
                if (i == 100) {
                    leaver.close();
                }
                if (i % 50 == 0) {
                    log.append(command).await().atMost(Duration.ofSeconds(10));
                }
            }
            until(() -> all.stream().allMatch(command -> "DONE".equals(logs.state(command))));
        }
        for (String village : villages) {
            assertEquals(40, seed.count("SELECT COUNT(*) FROM listing WHERE party = ?", village));
            assertEquals(
                    40,
                    seed.count(
                            "SELECT COUNT(*) FROM journal WHERE cause LIKE 'listing/%' AND id IN (SELECT journal_id FROM transfer WHERE from_party = ?)",
                            village));
        }
        assertTrue(seed.count("SELECT MAX(epoch) FROM log_cursor WHERE topic LIKE '%market.commands'") >= 2);
    }

    @Test
    void whenAnOwnerDisappearsAmongOrdersAnotherBuildsTheBookFromItsRowsAndGoesOn() throws Exception {
        String village = seed.village();
        String firm = seed.firm(200_000);
        String ticket = seed.continuous(seed.ticket(village, 100_000));
        List<Command> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(logs.order(village, ticket, "SELL", 2_000, 1500 + i % 3));
            all.add(logs.order(firm, ticket, "BUY", 1_000, 1502));
        }
        try (RunningOwner survivor = new RunningOwner(readers, "survivor of orders")) {
            RunningOwner leaver = new RunningOwner(readers, "leaver among orders");
            for (int i = 0; i < all.size(); i++) {
                log.append(all.get(i)).await().atMost(Duration.ofSeconds(10));
                if (i == 30) {
                    leaver.close();
                }
            }
            until(() -> all.stream().allMatch(command -> "DONE".equals(logs.state(command))));
        }
        assertEquals(
                List.of(40L, 40L),
                List.of(
                        seed.count("SELECT COUNT(*) FROM trade WHERE instrument_id = ?", ticket),
                        seed.count("SELECT COUNT(DISTINCT bid_id) FROM trade WHERE instrument_id = ?", ticket)));
        assertEquals(
                List.of(40_000L, 40_000L, 0L),
                List.of(
                        seed.units(ticket, firm),
                        seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED),
                        seed.balance("350428", "CNY", firm, Bucket.ORDERED)));
        assertEquals(pits.built(ticket), pits.remembered(ticket).orElseThrow());
    }
}
