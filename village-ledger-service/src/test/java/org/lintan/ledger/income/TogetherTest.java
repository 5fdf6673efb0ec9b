package org.lintan.ledger.income;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Inbox;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the market says, taken together or one by one, twice and in any order: row by row the same books. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class TogetherTest {

    private static final int VILLAGES = 4;

    /** Every column that says something of itself; ids and times of writing are of the moment. */
    private static final List<String> ROWS = List.of(
            "SELECT party, trade_id, ticket_id, lane, quantity_kg, gross_fen, fee_fen, amount_fen FROM income WHERE county = ?",
            "SELECT party, claim_id, amount_fen, arrived_fen FROM claim WHERE county = ?",
            "SELECT party, claim_id, open_fen FROM claim_opening WHERE county = ?",
            "SELECT payout_id, part, party, amount_fen, claims, sent_at IS NULL, paid_at IS NULL, returned_at IS NULL, applied FROM arrival WHERE county = ?",
            "SELECT party, claims, applied_at IS NULL FROM village_opening WHERE county = ?",
            "SELECT party, amount_fen FROM village_advance WHERE county = ?",
            "SELECT party, trade_id FROM unclaimed_trade WHERE county = ?",
            "SELECT asset, party, bucket, balance FROM account WHERE county = ?",
            "SELECT j.cause, j.kind, j.business_date, t.line, t.from_party, t.from_bucket, t.to_party, t.to_bucket, t.amount FROM journal j JOIN transfer t ON t.county = j.county AND t.journal_id = j.id WHERE j.county = ?",
            "SELECT consumer, event_id FROM inbox WHERE county = ?",
            "SELECT topic, event_key, REGEXP_REPLACE(payload, '\"(id|time|incomeId|traceparent)\":\"[^\"]*\",?', '') FROM outbox WHERE county = ? AND topic = 'ledger.events'",
            "SELECT consumer, topic_offset, reason FROM dead_letter WHERE county = ?");

    @Inject
    Tx tx;

    @Inject
    Inbox inbox;

    @Inject
    MarketEvents events;

    private final ObjectMapper json = new ObjectMapper();
    private final Random codes = new Random();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void togetherAndOneByOneTheBooksAreTheSame(int seed) {
        String single = county();
        String together = county();
        List<ConsumerRecord<String, String>> alone = said(seed, single, true);
        alone.forEach(record -> Await.result(inbox.consume("test.income", record, events)));

        Random sizes = new Random(seed);
        List<ConsumerRecord<String, String>> rest = said(seed, together, true);
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), 1 + sizes.nextInt(30));
            Await.result(inbox.consumeAll("test.income", rest.subList(0, size), events));
            rest = rest.subList(size, rest.size());
        }

        assertEquals(books(single), books(together));
        assertTrue(
                books(single).size() > 200,
                "there is something to compare: " + books(single).size());
    }

    @ParameterizedTest(name = "poison among it: {0}")
    @ValueSource(booleans = {false, true})
    void twoWhoTakeTheSameVillagesAtOnceBookWhatOneWouldBook(boolean poison) {
        String single = county();
        String twins = county();
        said(3, single, poison).forEach(record -> Await.result(inbox.consume("test.income", record, events)));
        List<ConsumerRecord<String, String>> all = said(3, twins, poison);
        Await.result(Uni.join()
                .all(
                        inbox.consumeAll("test.income", all, events),
                        inbox.consumeAll("test.income", all, events),
                        inbox.consumeAll("test.income", all.subList(0, all.size() / 2), events))
                .andFailFast());
        assertEquals(books(single), books(twins));
    }

    @Test
    void salesThatFollowEachOtherAreBookedInAFixedNumberOfStatements() {
        String county = county();
        List<ConsumerRecord<String, String>> sales = new ArrayList<>();
        found(county);
        for (int i = 0; i < 200; i++) {
            sales.add(record(i, "trade.settled.v1", Ids.next(), county, sale(county, i % VILLAGES, i, 100 + i)));
        }
        long before = statements();
        sales.subList(0, 100).forEach(record -> Await.result(inbox.consume("test.income", record, events)));
        long single = statements() - before;
        before = statements();
        Await.result(inbox.consumeAll("test.income", sales.subList(100, 200), events));
        long together = statements() - before;
        System.out.println("100 sales: " + single + " statements one by one, " + together + " together");
        assertTrue(single > 1_000, "one by one " + single);
        // of all clients of the server, so what runs beside is counted too, and the more the slower the machine
        assertTrue(together * 10 < single, "together " + together + ", one by one " + single);
    }

    /**
     * A county of four villages, one of them unknown, and 120 things the market says of them, some twice, in an order of the seed; poison
     * makes every batch it is in be taken one by one.
     */
    private List<ConsumerRecord<String, String>> said(int seed, String county, boolean poison) {
        found(county);
        Random random = new Random(seed);
        List<ConsumerRecord<String, String>> said = new ArrayList<>();
        List<Integer> sold = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sold.add(random.nextInt(VILLAGES));
            say(said, random, county, "trade.settled.v1", sale(county, sold.get(i), i, amount(i)));
        }
        for (int payout = 0; payout < 20; payout++) {
            int village = sold.get(3 * payout);
            Map<String, Object> cash = new LinkedHashMap<>();
            cash.put("payoutId", county + "P" + payout);
            cash.put("county", county);
            cash.put("party", county + "-v" + village);
            cash.put("part", 1);
            int from = 3 * payout;
            cash.put(
                    "claims",
                    IntStream.range(from, from + 3)
                            .filter(i -> sold.get(i) == village)
                            .mapToObj(i -> Map.of("claimId", county + "T" + i, "amountFen", amount(i)))
                            .toList());
            cash.put("beforeClaims", false);
            say(said, random, county, "cash.sent.v1", cash);
            say(said, random, county, "cash.paid.v1", cash);
            if (payout % 4 == 0) {
                say(said, random, county, "cash.returned.v1", cash);
            }
        }
        if (poison) {
            say(said, random, county, "cash.paid.v1", Map.of("county", county, "party", county + "-v0"));
            say(said, random, county, "trade.settled.v1", Map.of("county", county));
        }
        say(said, random, county, "somebody.sneezed.v1", Map.of("county", county));
        Collections.shuffle(said, random);
        List<ConsumerRecord<String, String>> inOrder = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            inOrder.add(new ConsumerRecord<>(
                    "said-" + county, 0, i, "k", said.get(i).value()));
        }
        return inOrder;
    }

    private void say(
            List<ConsumerRecord<String, String>> said,
            Random random,
            String county,
            String type,
            Map<String, Object> data) {
        String id = county + "E" + said.size();
        said.add(record(0, type, id, county, data));
        if (random.nextInt(6) == 0) {
            said.add(record(0, type, id, county, data));
        }
        if (random.nextInt(10) == 0) {
            said.add(record(0, type, id + "again", county, data));
        }
    }

    private static long amount(int sale) {
        return 1_000 + 7L * sale;
    }

    private static Map<String, Object> sale(String county, int village, int number, long amountFen) {
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("tradeId", county + "T" + number);
        trade.put("ticketId", "TK" + village);
        trade.put("serial", county + "-0000001");
        trade.put("county", county);
        trade.put("sellerParty", county + "-v" + village);
        trade.put("buyerParty", county + "-buyer");
        trade.put("quantityKg", 1_000);
        trade.put("priceFenPerTonne", amountFen);
        trade.put("amountFen", amountFen);
        trade.put("feeFen", 0);
        trade.put("lane", "MARKET");
        trade.put("settledAt", "2026-05-04T03:02:01Z");
        trade.put("businessDate", "2026-05-04");
        return trade;
    }

    private ConsumerRecord<String, String> record(
            int offset, String type, String id, String county, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/test");
        event.put("type", type);
        event.put("subject", "k");
        event.put("time", "2026-05-04T03:02:01Z");
        event.put("county", county);
        event.put("data", data);
        try {
            return new ConsumerRecord<>("said", 0, offset, "k", json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All villages but the last are known. */
    private void found(String county) {
        Await.result(tx.run(sql -> sql.insert(
                "collective",
                List.of("county", "party", "kind", "name", "village_code", "village_name", "registered_at"),
                IntStream.range(0, VILLAGES - 1)
                        .mapToObj(i -> new Object[] {
                            county,
                            county + "-v" + i,
                            "COLLECTIVE",
                            "示例村",
                            "350428100999",
                            "示例村",
                            LocalDateTime.of(2026, 1, 1, 0, 0)
                        })
                        .toList())));
    }

    /** A county nobody else uses, so that all of its rows are this test's. */
    private String county() {
        return String.format("8%05d", codes.nextInt(100_000));
    }

    private List<String> books(String county) {
        List<String> rows = new ArrayList<>();
        for (String query : ROWS) {
            List<String> found = new ArrayList<>();
            Await.result(tx.run(sql -> sql.rows(query, county))).forEach(row -> {
                StringBuilder line = new StringBuilder(query.replaceAll(".* FROM (\\S+).*", "$1"));
                for (int i = 0; i < row.size(); i++) {
                    line.append(' ').append(row.getValue(i));
                }
                found.add(line.toString().replace(county, "COUNTY"));
            });
            Collections.sort(found);
            rows.addAll(found);
        }
        return rows;
    }

    /** Of all clients of the server, as the server counts them. */
    private long statements() {
        return Long.parseLong(Await.result(tx.run(sql -> sql.row("SHOW GLOBAL STATUS LIKE 'Questions'")))
                .orElseThrow()
                .getString(1));
    }
}
