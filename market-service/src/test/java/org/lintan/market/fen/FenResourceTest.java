package org.lintan.market.fen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.fifo.FirstInFirstOut;
import org.lintan.kernel.fifo.Lot;
import org.lintan.kernel.fifo.Part;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.market.payment.Sales;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where a fen came from and where it went, asked from either end. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FenResourceTest {

    private static final Person AUDITOR = Person.auditor("350428");
    private static final Person BANK = Person.bank("350428");
    private static final List<String> DEPOSIT = List.of(
            "county",
            "id",
            "party",
            "amount_fen",
            "bank_receipt_no",
            "received_on",
            "state",
            "recorded_by",
            "recorded_name",
            "recorded_at",
            "decided_at",
            "version");
    static final List<String> TRADE = List.of(
            "county",
            "trade_id",
            "trade_no",
            "instrument_id",
            "serial",
            "command_id",
            "form",
            "lane",
            "seller_party",
            "buyer_party",
            "quantity_kg",
            "price_fen_per_tonne",
            "amount_fen",
            "fee_fen",
            "settled_at",
            "business_date");

    @Inject
    Seed seed;

    @Inject
    Tx tx;

    @Inject
    Today today;

    @Inject
    Sales sales;

    @Test
    void aDepositIsFollowedToItsPurchasesAndToThePaymentOfTheVillageAndBack() {
        String village = seed.village();
        String firm = seed.participant(Seed.COUNTY, "f", "BUYER", null);
        String first = deposit(firm, 100_000);
        String second = deposit(firm, 60_000);
        String large = sales.sell(village, firm, 80, 1_500);
        String small = sales.sell(village, firm, 10, 1_500);

        AUDITOR.get("/audit/fen/deposits/{id}", first)
                .statusCode(200)
                .body("amountFen", equalTo(100_000))
                .body("uses.items.kind", equalTo(List.of("PURCHASE")))
                .body("uses.items.id", equalTo(List.of(large)))
                .body("uses.items.fen", equalTo(List.of(100_000)))
                .body("uses.items.wholeFen", equalTo(List.of(120_000)))
                .body("uses.knownFen", equalTo(100_000))
                .body("uses.restFen", equalTo(0))
                .body("uses.next", nullValue());
        AUDITOR.get("/audit/fen/deposits/{no}", "R-" + second.substring(0, 2) + "none")
                .statusCode(404);
        AUDITOR.get("/audit/fen/deposits/{id}", second)
                .body("uses.items.id", equalTo(List.of(large, small)))
                .body("uses.items.fen", equalTo(List.of(20_000, 15_000)))
                .body("uses.restFen", equalTo(25_000));

        JsonPath trade = AUDITOR.get("/audit/fen/trades/{id}", large)
                .statusCode(200)
                .body("sources.items.id", equalTo(List.of(first, second)))
                .body("sources.items.fen", equalTo(List.of(100_000, 20_000)))
                .body("sources.restFen", equalTo(0))
                .body("claims.state", equalTo(java.util.Collections.singletonList(null)))
                .body("uses", nullValue())
                .extract()
                .jsonPath();
        assertEquals(120_000, trade.getLong("feeFen") + trade.getLong("netFen"));
        assertEquals(trade.getLong("netFen"), trade.getLong("claims[0].amountFen"));
        AUDITOR.get("/audit/fen/trades/{no}", trade.getString("tradeNo")).body("tradeId", equalTo(large));

        String order = Ids.next();
        ordered(order, village, trade.getLong("netFen"), large);
        AUDITOR.get("/audit/fen/trades/{id}", large)
                .body("claims.payoutId", equalTo(List.of(order)))
                .body("claims.tradeNo", equalTo(List.of(trade.getString("tradeNo"))))
                .body("claims.state", equalTo(List.of("SENT")));
        AUDITOR.get("/audit/fen/payment-orders/{id}", order)
                .statusCode(200)
                .body("claims.claimId", equalTo(List.of(large)))
                .body("claims.tradeNo", equalTo(List.of(trade.getString("tradeNo"))))
                .body("claims[0].amountFen", equalTo(trade.getInt("netFen")))
                .body("sources", nullValue());

        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "F-" + order), order)
                .statusCode(200);
        AUDITOR.get("/audit/fen/payment-orders/{number}", "F-" + order)
                .statusCode(200)
                .body("payoutId", equalTo(order))
                .body("claims.claimId", equalTo(List.of(large)));
        Person.auditor("351077")
                .get("/audit/fen/payment-orders/{number}", "F-" + order)
                .statusCode(404);
    }

    @Test
    void whatWasTakenOutAndCameBackIsFollowedOnFromThere() {
        String firm = seed.participant(Seed.COUNTY, "f", "BUYER", null);
        String deposit = deposit(firm, 50_000);
        seed.account(firm);
        Await.result(tx.run(sql -> sql.update(
                "UPDATE bank_account SET in_force_from = in_force_from - INTERVAL 25 HOUR WHERE party = ?", firm)));
        String order = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 50_000))
                .statusCode(201)
                .extract()
                .path("cashWithdrawalId");
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "户名不符"), order)
                .statusCode(200);
        String trade = sales.sell(seed.village(), firm, 10, 1_500);
        AUDITOR.get("/audit/fen/deposits/{id}", deposit)
                .body("uses.items.kind", equalTo(List.of("WITHDRAWAL")))
                .body("uses.items.id", equalTo(List.of(order)));
        AUDITOR.get("/audit/fen/payment-orders/{id}", order)
                .body("sources.items.id", equalTo(List.of(deposit)))
                .body("uses.items.id", equalTo(List.of(trade)))
                .body("uses.items.fen", equalTo(List.of(15_000)))
                .body("uses.restFen", equalTo(35_000))
                .body("claims", empty());
        AUDITOR.get("/audit/fen/trades/{id}", trade)
                .body("sources.items.kind", equalTo(List.of("CAME_BACK")))
                .body("sources.items.id", equalTo(List.of(order)));
    }

    @Test
    void moneyNoDepositTellsOfIsSaidToBeSo() {
        String firm = seed.firm(15_000);
        String trade = sales.sell(seed.village(), firm, 10, 1_500);
        AUDITOR.get("/audit/fen/trades/{id}", trade)
                .body("sources.items", empty())
                .body("sources.knownFen", equalTo(0))
                .body("sources.restFen", equalTo(15_000));
    }

    @Test
    void anotherCountyAndWhatIsNotThereAreNotFound() {
        String firm = seed.participant(Seed.COUNTY, "f", "BUYER", null);
        String deposit = deposit(firm, 15_000);
        String trade = sales.sell(seed.village(), firm, 10, 1_500);
        Person other = Person.auditor("351077");
        other.get("/audit/fen/deposits/{id}", deposit).statusCode(404).body("code", equalTo("NOT_FOUND"));
        other.get("/audit/fen/trades/{id}", trade).statusCode(404);
        other.get("/audit/fen/payment-orders/{id}", Ids.next()).statusCode(404);
        AUDITOR.get("/audit/fen/trades/{id}", Ids.next()).statusCode(404);
        AUDITOR.get("/audit/fen/trades/{id}?after=x", trade).statusCode(400);
        Person.buyer(firm).get("/audit/fen/deposits/{id}", deposit).statusCode(403);
    }

    @Test
    void aDepositNobodyConfirmedIsNoMoneyYet() {
        String firm = seed.participant(Seed.COUNTY, "f", "BUYER", null);
        AUDITOR.get("/audit/fen/deposits/{id}", recorded(firm, 100)).statusCode(404);
    }

    /** Page for page, from either side, what the rule of the kernel says of the whole. */
    @Test
    void manyDepositsAndTradesAreToldPageByPageAndAddUpFromBothSides() {
        Random random = new Random(20261128);
        String firm = seed.participant(Seed.COUNTY, "f", "BUYER", null);
        List<Lot> ins = new ArrayList<>();
        List<Lot> outs = new ArrayList<>();
        List<Object[]> deposits = new ArrayList<>();
        List<Object[]> trades = new ArrayList<>();
        LocalDateTime at = LocalDateTime.of(2026, 3, 1, 8, 0);
        for (int i = 0; i < 7; i++) {
            Lot lot = new Lot(Ids.next(), i == 3 ? 9_000 : 1 + random.nextInt(900));
            ins.add(lot);
            deposits.add(new Object[] {
                Seed.COUNTY,
                lot.id(),
                firm,
                lot.fen(),
                "R" + lot.id(),
                LocalDate.of(2026, 3, 1),
                "CONFIRMED",
                "a",
                "a",
                at,
                at.plusSeconds(i),
                0
            });
        }
        for (int i = 0; i < 260; i++) {
            Lot lot = new Lot(Ids.next(), 1 + random.nextInt(60));
            outs.add(lot);
            trades.add(new Object[] {
                Seed.COUNTY,
                lot.id(),
                "N" + lot.id() + "-" + i,
                "x",
                "x",
                lot.id(),
                "LISTING",
                "MARKET",
                "350428-nobody",
                firm,
                1,
                1,
                lot.fen(),
                0,
                at.plusSeconds(100 + i / 3),
                LocalDate.of(2026, 3, 1)
            });
        }
        Await.result(tx.run(
                sql -> sql.insert("deposit", DEPOSIT, deposits).chain(() -> sql.insert("trade", TRADE, trades))));
        try {
            List<Part> whole = FirstInFirstOut.parts(ins, outs);
            List<Part> fromDeposits = new ArrayList<>();
            for (Lot in : ins) {
                List<Part> uses = told("/audit/fen/deposits/" + in.id(), "uses", in.fen());
                uses.forEach(use -> fromDeposits.add(new Part(in.id(), use.out(), use.fen())));
            }
            assertEquals(whole, fromDeposits);
            List<Part> fromTrades = new ArrayList<>();
            for (Lot out : outs) {
                List<Part> sources = told("/audit/fen/trades/" + out.id(), "sources", out.fen());
                sources.forEach(source -> fromTrades.add(new Part(source.out(), out.id(), source.fen())));
            }
            assertEquals(whole, fromTrades);
        } finally {
            Await.result(tx.run(sql -> sql.update("DELETE FROM trade WHERE buyer_party = ?", firm)
                    .chain(() -> sql.update("DELETE FROM deposit WHERE party = ?", firm))));
        }
    }

    /** All pages of one side; each page is bounded, and known and rest are the whole on each of them. */
    private static List<Part> told(String path, String side, long wholeFen) {
        List<Part> parts = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = AUDITOR.get(path + "?after=" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(wholeFen, page.getLong(side + ".knownFen") + page.getLong(side + ".restFen"));
            int size = page.getList(side + ".items").size();
            assertEquals(size, Math.min(size, 100));
            for (int i = 0; i < size; i++) {
                String item = side + ".items[" + i + "].";
                parts.add(new Part("", page.getString(item + "id"), page.getLong(item + "fen")));
            }
            next = page.getString(side + ".next");
        }
        return parts;
    }

    private String deposit(String party, long fen) {
        String id = recorded(party, fen);
        BANK.post("/deposits/{id}/confirm", Map.of(), id).statusCode(200);
        return id;
    }

    private String recorded(String party, long fen) {
        return Person.operator(Seed.COUNTY)
                .post(
                        "/deposits",
                        Map.of(
                                "party",
                                party,
                                "amountFen",
                                fen,
                                "bankReceiptNo",
                                "R-" + Ids.next(),
                                "receivedOn",
                                today.date().toString()))
                .statusCode(201)
                .extract()
                .path("depositId");
    }

    /** A payment order that carries one claim, as the sweep makes it. */
    private void ordered(String order, String village, long fen, String claim) {
        Await.result(tx.run(sql -> sql.update(
                        "INSERT INTO payment_order (id, county, party, amount_fen, state, source, requested_by, requested_name, requested_at, version)"
                                + " VALUES (?,?,?,?,'SENT','SWEEP','sweep','sweep',?,0)",
                        order,
                        Seed.COUNTY,
                        village,
                        fen,
                        LocalDateTime.of(2026, 3, 1, 8, 0))
                .chain(() -> sql.update(
                        "UPDATE claim SET order_id = ? WHERE county = ? AND claim_id = ?",
                        order,
                        Seed.COUNTY,
                        claim))));
    }
}
