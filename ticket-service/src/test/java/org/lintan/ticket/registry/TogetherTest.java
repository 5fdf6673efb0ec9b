package org.lintan.ticket.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Inbox;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the market settled, taken together or one by one, twice and in any order: row by row the same registry. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class TogetherTest {

    private static final int TICKETS = 3;
    private static final List<String> PARTIES = List.of("seller", "one", "two");

    /** Every column that says something of itself; ids and times of writing are of the moment. */
    private static final List<String> ROWS = List.of(
            "SELECT id, vouchers FROM ticket WHERE county = ?",
            "SELECT voucher_no, trade_id, ticket_id, from_party, to_party, quantity_kg, amount_fen, blocks FROM"
                    + " voucher WHERE county = ?",
            "SELECT ticket_id, from_unit, to_unit, party, bucket FROM unit_block WHERE county = ?",
            "SELECT ticket_id, what, party, to_party, quantity_kg, reference FROM ticket_life WHERE county = ?",
            "SELECT asset, party, bucket, balance FROM account WHERE county = ?",
            "SELECT j.cause, j.kind, t.line, t.from_party, t.from_bucket, t.to_party, t.to_bucket, t.amount FROM"
                    + " journal j JOIN transfer t ON t.county = j.county AND t.journal_id = j.id WHERE j.county = ?",
            "SELECT consumer, event_id FROM inbox WHERE county = ?",
            "SELECT topic, event_key, REGEXP_REPLACE(payload, '\"(id|time|traceparent)\":\"[^\"]*\",?', '') FROM"
                    + " outbox WHERE county = ? AND topic = 'ticket.events'",
            "SELECT consumer, topic_offset, reason FROM dead_letter WHERE county = ?");

    @Inject
    Tx tx;

    @Inject
    Inbox inbox;

    @Inject
    Settlement events;

    @Inject
    Titles titles;

    private final ObjectMapper json = new ObjectMapper();
    private final Random codes = new Random();

    @Test
    void togetherAndOneByOneTheRegistryIsTheSame() {
        compare(1);
    }

    /** Each event that cannot be taken is tried again with pauses, so that many seeds take minutes. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    @Tag("slow")
    void togetherAndOneByOneTheRegistryIsTheSameInAnyOrder(int seed) {
        compare(seed);
    }

    private void compare(int seed) {
        String single = county();
        String together = county();
        said(seed, single).forEach(record -> Await.result(inbox.consume("test.registry", record, events)));

        Random sizes = new Random(seed);
        List<ConsumerRecord<String, String>> rest = said(seed, together);
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), 1 + sizes.nextInt(20));
            Await.result(inbox.consumeAll("test.registry", rest.subList(0, size), events));
            rest = rest.subList(size, rest.size());
        }

        assertEquals(rows(single), rows(together));
        assertTrue(
                rows(single).size() > 150,
                "there is something to compare: " + rows(single).size());
    }

    @Test
    void twoWhoTakeTheSameTicketsAtOnceMoveWhatOneWouldMove() {
        String county = county();
        List<ConsumerRecord<String, String>> all = said(7, county);
        Await.result(Uni.join()
                .all(inbox.consumeAll("test.registry", all, events), inbox.consumeAll("test.registry", all, events))
                .andFailFast());
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            String id = ticketId(county, ticket);
            assertEquals(
                    10_000,
                    number(
                            "SELECT CAST(SUM(to_unit - from_unit + 1) AS SIGNED) AS n FROM unit_block WHERE ticket_id"
                                    + " = ?",
                            id));
            assertEquals(
                    number("SELECT COUNT(*) AS n FROM voucher WHERE ticket_id = ?", id),
                    number("SELECT vouchers AS n FROM ticket WHERE id = ?", id));
        }
    }

    /** Three tickets wholly in custody, and what the market says of them: some twice, some more than there is, some of a ticket nobody knows. */
    private List<ConsumerRecord<String, String>> said(int seed, String county) {
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            open(county, ticket);
        }
        Random random = new Random(seed);
        List<String[]> said = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String ticketId = ticketId(county, random.nextInt(TICKETS + (i == 40 ? 1 : 0)));
            int seller = random.nextInt(3);
            String from = county + "-" + PARTIES.get(seller);
            String to = county + "-" + PARTIES.get((seller + 1 + random.nextInt(2)) % 3);
            long quantityKg = 1 + random.nextInt(i % 25 == 24 ? 20_000 : 300);
            Map<String, Object> data = i % 4 == 3
                    ? withdrawal(county, i, ticketId, from, quantityKg)
                    : trade(county, i, ticketId, from, to, quantityKg);
            String type = i % 4 == 3 ? UnitsWithdrawn.TYPE : TradeSettled.TYPE;
            said.add(new String[] {county + "E" + i, type, text(data)});
            if (random.nextInt(5) == 0) {
                said.add(new String[] {county + "E" + i, type, text(data)});
            }
            if (random.nextInt(8) == 0) {
                said.add(new String[] {county + "E" + i + "again", type, text(data)});
            }
        }
        said.add(new String[] {county + "S", "somebody.sneezed.v1", "{}"});
        Collections.shuffle(said, random);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String[] one = said.get(i);
            records.add(new ConsumerRecord<>(
                    "said-" + county,
                    0,
                    i,
                    "k",
                    "{\"specversion\":\"1.0\",\"id\":\"" + one[0] + "\",\"source\":\"/test\",\"type\":\"" + one[1]
                            + "\",\"subject\":\"k\",\"time\":\"2026-05-04T03:02:01Z\",\"county\":\"" + county
                            + "\",\"data\":"
                            + one[2] + "}"));
        }
        return records;
    }

    private static Map<String, Object> trade(
            String county, int number, String ticketId, String from, String to, long quantityKg) {
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("tradeId", county + "T" + number);
        trade.put("ticketId", ticketId);
        trade.put("serial", "0000001");
        trade.put("county", county);
        trade.put("sellerParty", from);
        trade.put("buyerParty", to);
        trade.put("quantityKg", quantityKg);
        trade.put("priceFenPerTonne", 1_500);
        trade.put("amountFen", quantityKg);
        trade.put("lane", "MARKET");
        trade.put("settledAt", "2026-05-04T03:02:01Z");
        trade.put("businessDate", "2026-05-04");
        return trade;
    }

    private static Map<String, Object> withdrawal(
            String county, int number, String ticketId, String party, long quantityKg) {
        return Map.of(
                "withdrawalId",
                county + "W" + number,
                "ticketId",
                ticketId,
                "serial",
                "0000001",
                "county",
                county,
                "party",
                party,
                "quantityKg",
                quantityKg);
    }

    private void open(String county, int ticket) {
        String id = ticketId(county, ticket);
        String seller = county + "-seller";
        NewTicket fresh = new NewTicket(
                id,
                county,
                String.format("%07d", ticket + 1),
                county + "V" + ticket,
                id,
                new Holder(seller, county, PartyKind.COLLECTIVE, "示例村", "350428100999", "示例镇", "示例村"),
                10_000,
                new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2020, 12, 31)),
                1,
                "M",
                "1",
                LocalDate.of(2026, 1, 1),
                LocalDateTime.of(2026, 1, 1, 0, 0),
                null);
        Await.result(tx.run(sql -> titles.open(sql, fresh)
                .chain(() -> titles.move(sql, start(county, id, Bucket.AVAILABLE, "seller", 10_000)))
                .chain(() -> titles.move(sql, start(county, id, Bucket.CUSTODY, "one", 3_000)))
                .chain(() -> titles.move(sql, start(county, id, Bucket.CUSTODY, "two", 3_000)))));
    }

    private static TitleMove start(String county, String id, Bucket from, String to, long quantityKg) {
        return new TitleMove(
                county,
                id,
                new TitleMove.Hand(county + "-seller", from),
                new TitleMove.Hand(county + "-" + to, Bucket.CUSTODY),
                quantityKg,
                "start:" + id + ":" + to,
                "custody.deposited",
                LocalDate.of(2026, 1, 1));
    }

    private static String ticketId(String county, int ticket) {
        return county + "TICKET00000000000000".substring(0, 19) + ticket;
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A county nobody else uses, so that all of its rows are this test's. */
    private String county() {
        return String.format("8%05d", codes.nextInt(100_000));
    }

    private List<String> rows(String county) {
        List<String> rows = new ArrayList<>();
        for (String query : ROWS) {
            List<String> found = new ArrayList<>();
            Await.result(tx.run(sql -> sql.rows(query, county))).forEach(row -> {
                StringBuilder line = new StringBuilder(query.replaceAll(".*? FROM (\\S+).*", "$1"));
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

    private long number(String sql, String ticketId) {
        return Await.result(tx.run(s -> s.row(sql, ticketId))).orElseThrow().getLong("n");
    }
}
