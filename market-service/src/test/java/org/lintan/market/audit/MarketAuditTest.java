package org.lintan.market.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Each test has a county of its own, so that a row broken in one is not seen in another. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class MarketAuditTest {

    @Inject
    Seed seed;

    @Inject
    Tx tx;

    @Test
    void aSoundMarketIsFoundSoundAndListsItsTrades() {
        String trade = tradeIn("351001");
        Person.auditor("351001")
                .get("/audit/market")
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("trades", equalTo(1))
                .body("findings.findAll { !it.ok }", empty())
                .body("cashFen", equalTo(3_000))
                .body("escrowFen", equalTo(3_000))
                .body("positions.quantityKg", equalTo(java.util.List.of(5_000)))
                .body("commands.DONE", equalTo(2));
        Person.auditor("351001")
                .get("/audit/market/trades?limit=1")
                .statusCode(200)
                .body("items.tradeId", equalTo(java.util.List.of(trade)));
    }

    @Test
    void aTradeWhoseAmountWasAlteredIsSeen() {
        String trade = tradeIn("351002");
        change("UPDATE trade SET amount_fen = amount_fen + 1 WHERE trade_id = ?", trade);
        broken("351002", Check.TRADE_LEGS);
    }

    @Test
    void aLegThatWasAlteredIsSeen() {
        String trade = tradeIn("351003");
        change(
                "UPDATE transfer SET amount = amount - 1 WHERE asset = 'CNY' AND journal_id = (SELECT id FROM journal WHERE cause = ?)",
                "trade/" + trade);
        broken("351003", Check.TRADE_LEGS);
    }

    @Test
    void aTradeThatWasDeletedIsSeen() {
        change("DELETE FROM trade WHERE trade_id = ?", tradeIn("351004"));
        broken("351004", Check.TRADE_JOURNALS);
        broken("351004", Check.COMMAND_ONCE);
        broken("351004", Check.LISTING_SOLD);
        broken("351004", Check.CLOSE);
    }

    @Test
    void aTradeWithoutACommandIsSeen() {
        change("DELETE FROM command_key_a WHERE county = ? AND first_id = ?", "351005", tradeIn("351005"));
        broken("351005", Check.EFFECT_OF_COMMAND);
    }

    @Test
    void aListingThatOffersMoreThanIsHeldIsSeen() {
        tradeIn("351006");
        change("UPDATE listing SET remaining_kg = remaining_kg + 1 WHERE county = ?", "351006");
        broken("351006", Check.LISTING_HELD);
    }

    @Test
    void moneyReservedForNoOrderAndAnOrderWithoutItsMoneyAreSeen() {
        String order = ordersIn("351010");
        change("UPDATE market_order SET reserved_fen = reserved_fen + 1 WHERE order_id = ?", order);
        broken("351010", Check.ORDERED_MONEY);
    }

    @Test
    void anOrderThatFilledOtherwiseThanItsTradesSayIsSeen() {
        ordersIn("351011");
        change("UPDATE market_order SET amount_fen = amount_fen + 1 WHERE county = ? AND side = 'SELL'", "351011");
        broken("351011", Check.ORDER_FILLED);
    }

    @Test
    void aTradeOfNoOrderAndATradeBeyondALimitAreSeen() {
        ordersIn("351013");
        change("UPDATE trade SET price_fen_per_tonne = price_fen_per_tonne + 100 WHERE county = ?", "351013");
        broken("351013", Check.TRADE_ORIGIN);
        ordersIn("351014");
        change("UPDATE trade SET bid_id = NULL WHERE county = ?", "351014");
        broken("351014", Check.TRADE_ORIGIN);
    }

    @Test
    void anOrderNobodyCommandedIsSeenAndACommandWithoutItsOrder() {
        String order = ordersIn("351012");
        change("UPDATE market_order SET order_id = ? WHERE order_id = ?", "0".repeat(26), order);
        broken("351012", Check.EFFECT_OF_COMMAND);
        broken("351012", Check.COMMAND_ONCE);
    }

    @Test
    void anEntryOfTheBankThatIsNoDepositOfItsAmountIsSeen() {
        change(
                "INSERT INTO bank_entry (county, id, statement_id, position, account, direction, bank_reference, entry_key, amount_fen, currency, booked_on,"
                        + " state, deposit_id) VALUES (?, ?, 'S', 1, '905011', 'CREDIT', 'B1', 'b1', 100, 'CNY', '2026-01-05', 'BOOKED', 'nobody')",
                "351021",
                Ids.next());
        broken("351021", Check.BANK_ENTRY_BOOKED);
    }

    @Test
    void aDayOfTheBankThatTheBooksDoNotHaveIsSeen() {
        tradeIn("351022");
        change("UPDATE bank_movement SET amount_fen = amount_fen + 1 WHERE county = ?", "351022");
        broken("351022", Check.BANK_MOVEMENT_BOOKED);
    }

    @Test
    void moneyOverTheBankThatNoDayShowsIsSeen() {
        tradeIn("351023");
        change("DELETE FROM bank_movement WHERE county = ?", "351023");
        broken("351023", Check.BANK_MOVEMENT_BOOKED);
    }

    @Test
    void aReceiptThatIsNotKeptOrNotAsLongAsItSaysIsSeen() {
        Person bank = Person.bank("351031");
        String paper = bank.sendPaper("回单.pdf", Papers.pdf("回单")).get("sha256");
        kept("351031");
        change("UPDATE document_piece SET bytes = CONCAT(bytes, 'x') WHERE county = ?", "351031");
        broken("351031", Check.PAPERS_ARE_KEPT);
        change("DELETE FROM document_piece WHERE county = ?", "351031");
        broken("351031", Check.PAPERS_ARE_KEPT);
        // in a bucket nothing is said to be kept
        change("UPDATE document SET place = 'S3' WHERE county = ?", "351031");
        broken("351031", Check.PAPERS_ARE_KEPT);
        change(
                "INSERT INTO document_object (county, document_id, object_key, put_at, kept) SELECT county, id, 'k', created_at, 1 FROM document WHERE county = ?",
                "351031");
        kept("351031");
        change(
                "INSERT INTO bound_paper (county, object, object_id, sha256, paper_no, document_id, name, bound_by, bound_at)"
                        + " SELECT county, 'DEPOSIT', 'D', sha256, 1, id, name, 'x', created_at FROM document WHERE county = ? AND sha256 = ?",
                "351031",
                paper);
        Person.auditor("351031")
                .get("/audit/market")
                .body("findings.find { it.code == 'PAPERS_ARE_KEPT' }.first", equalTo("D " + paper));
        change("UPDATE document SET used_at = created_at WHERE county = ?", "351031");
        kept("351031");
        change("UPDATE document SET state = 'REFUSED' WHERE county = ?", "351031");
        broken("351031", Check.PAPERS_ARE_KEPT);
    }

    private void kept(String county) {
        Person.auditor(county)
                .get("/audit/market")
                .body("findings.find { it.code == 'PAPERS_ARE_KEPT' }.ok", equalTo(true));
    }

    @Test
    void moneyThatNeverReachedTheBankIsSeen() {
        tradeIn("351007");
        change("UPDATE deposit SET amount_fen = amount_fen - 1 WHERE county = ?", "351007");
        broken("351007", Check.DEPOSIT_TWO_PEOPLE);
        Person.auditor("351007")
                .get("/audit/market")
                .body("findings.findAll { !it.ok }.check", hasItem("the market's money is what the bank holds for it"));
    }

    @Test
    void anAuditorSeesTheOwnCountyOnlyAndNobodyElseAudits() {
        String trade = tradeIn("351008");
        Person.auditor("351009")
                .get("/audit/market")
                .statusCode(200)
                .body("trades", equalTo(0))
                .body("positions", empty());
        Person.auditor("351009").get("/audit/market/trades").body("items.tradeId", not(hasItem(trade)));
        Person.operator("351008").get("/audit/market").statusCode(403);
    }

    private void broken(String county, Check check) {
        Person.auditor(county)
                .get("/audit/market")
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("findings.findAll { !it.ok }.check", hasItem(check.sentence));
    }

    private String tradeIn(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        String firm = firmWith(county, 3_000);
        String ticket = seed.ticket(village, 5_000);
        String listing = Person.steward(village)
                .post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", 3_000, "priceFenPerTonne", 1500, "lane", "MARKET"))
                .statusCode(201)
                .extract()
                .path("listingId");
        return Person.buyer(firm)
                .post("/listings/{id}/purchases", Map.of("quantityKg", 2_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201)
                .extract()
                .path("tradeId");
    }

    /** A sale of 2 t of 5 t offered, and a bid of 1 t left open, whose id is given; all sound. */
    private String ordersIn(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        String firm = firmWith(county, 5_000);
        String ticket = seed.continuous(seed.ticket(village, 5_000));
        order(Person.steward(village), ticket, "SELL", 5_000, 1550);
        order(Person.buyer(firm), ticket, "BUY", 2_000, 1560);
        String open = order(Person.buyer(firm), ticket, "BUY", 1_000, 1500);
        Person.auditor(county)
                .get("/audit/market")
                .statusCode(200)
                .body("findings.findAll { !it.ok }", empty())
                .body("ok", equalTo(true));
        return open;
    }

    private String firmWith(String county, long fen) {
        String firm = seed.participant(county, "f", "BUYER", null);
        String deposit = Person.operator(county)
                .post(
                        "/deposits",
                        Map.of(
                                "party",
                                firm,
                                "amountFen",
                                fen,
                                "bankReceiptNo",
                                "R-" + firm,
                                "receivedOn",
                                "2026-01-05"))
                .statusCode(201)
                .extract()
                .path("depositId");
        Person.bank(county).post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(200);
        return firm;
    }

    private static String order(Person who, String ticket, String side, long kg, long price) {
        return who.post(
                        "/orders",
                        Map.of(
                                "ticketId",
                                ticket,
                                "side",
                                side,
                                "type",
                                "LIMIT",
                                "timeInForce",
                                "GTC",
                                "quantityKg",
                                kg,
                                "priceFenPerTonne",
                                price))
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }
}
