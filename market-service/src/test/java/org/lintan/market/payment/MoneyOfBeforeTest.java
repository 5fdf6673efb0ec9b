package org.lintan.market.payment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Broker;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Accounts, withdrawals and money that were there before the payment that meets them. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class MoneyOfBeforeTest {

    private static final Person BANK = Person.bank("350428");

    @Inject
    Seed seed;

    @Inject
    Sweeper sweeper;

    @Inject
    Broker broker;

    @Inject
    Sales sales;

    @Inject
    Books books;

    @Inject
    Today today;

    @Inject
    Tx tx;

    private String village;

    @BeforeEach
    void aVillageThatIsPaidAtOnce() {
        village = seed.village();
        seed.rule("market.sweep", "350428100200", "AT_ONCE");
    }

    @Test
    void anAccountThatWasReplacedIsNotPaidToAgainWhenItsSuccessorSendsAPaymentBack() {
        seed.account(village);
        seed.account(village);
        sales.cooledOff(village);
        sales.sell(village, 100, 1_500);
        Await.result(sweeper.sweep());
        String order = Person.steward(village)
                .get("/payment-orders")
                .body("items", hasSize(1))
                .extract()
                .path("items[0].payoutId");
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "户名不符"), order)
                .statusCode(200);
        Await.result(sweeper.sweep());
        Person.steward(village).get("/payment-orders").body("items", hasSize(1));
        Person.steward(village).get("/bank-accounts/in-force").statusCode(422).body("code", equalTo("ACCOUNT_MISSING"));
    }

    @Test
    void aSaleThatIsAClaimAlreadyIsNotClaimedAgainByTheOpening() {
        seed.withMoney(village, 70_000);
        String trade = sales.sell(village, 20, 1_500);
        unopened();
        registered("COLLECTIVE");
        registered("COLLECTIVE");
        Await.until("opening", () -> seed.money(village) == 0);
        assertEquals(100_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        assertEquals(30_000, fen("SELECT CAST(SUM(amount_fen) AS SIGNED) FROM claim WHERE claim_id = ?", trade));
        assertEquals(100_000, fen("SELECT CAST(SUM(amount_fen) AS SIGNED) FROM claim WHERE party = ?", village));
    }

    @Test
    void anOpenWithdrawalOfTheTimeBeforeIsTheVillagesPaymentOrderUnderItsOwnId() {
        seed.withMoney(village, 100_000);
        String order = withdrawal("SENT", 40_000);
        payable(40_000);
        unopened();
        registered("COLLECTIVE");
        Await.until("opening", () -> seed.money(village) == 0);
        assertEquals(100_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        Person.steward(village)
                .get("/payment-orders")
                .body("items", hasSize(1))
                .body("items[0].payoutId", equalTo(order))
                .body("items[0].source", equalTo("SWEEP"))
                .body("items[0].accountNumber", equalTo(null));
        Person.steward(village).get("/cash-withdrawals").statusCode(200).body("items", hasSize(1));
        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "B-" + village), order)
                .statusCode(200)
                .body("state", equalTo("PAID"));
        assertEquals(60_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        Await.until(
                "the ledger to be told",
                () -> !broker.published("market.events", "cash.paid.v1", village)
                        .isEmpty());
    }

    @Test
    void untilTheRegistrySaysWhoItIsASellerOfTheTimeBeforeKeepsItsMoneyWhereItIs() {
        seed.withMoney(village, 100_000);
        unopened();
        Person.steward(village)
                .post("/cash-withdrawals", Map.of("amountFen", 100_000))
                .statusCode(409)
                .body("code", equalTo("VILLAGE_MONEY_SWEPT"));
        String trade = sales.sell(village, 20, 1_500);
        assertEquals(100_000, seed.money(village));
        registered("COMPANY");
        Await.until("release", () -> seed.money(village) == 130_000);
        assertEquals(0, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        assertEquals(0, seed.count("SELECT COUNT(*) FROM claim WHERE claim_id = ?", trade));
    }

    @Test
    void aWithdrawalPaidBeforeClaimsWereKeptIsOwedToTheVillageWhenItComesBack() {
        String order = withdrawal("PAID", 50_000);
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "账户已销"), order)
                .statusCode(200);
        assertEquals(0, seed.money(village));
        assertEquals(50_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        assertEquals(50_000, fen("SELECT CAST(SUM(amount_fen) AS SIGNED) FROM claim WHERE party = ?", village));
    }

    @Test
    void aBuyersPaymentThatComesBackIsItsOwnAgain() {
        String firm = seed.firm(90_000);
        seed.account(firm);
        String order = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 90_000))
                .statusCode(201)
                .extract()
                .path("cashWithdrawalId");
        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "B-" + firm), order)
                .statusCode(200);
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "账户已销"), order)
                .statusCode(200);
        assertEquals(90_000, seed.money(firm));
        Person.buyer(firm).get("/payment-orders").body("items", hasSize(1));
        Person.steward(village).get("/payment-orders").body("items", empty());
    }

    private long fen(String sql, String of) {
        return seed.count(sql, of);
    }

    private void unopened() {
        Await.result(tx.run(sql -> sql.update("UPDATE holder SET opened_at = NULL WHERE party = ?", village)));
    }

    private void registered(String kind) {
        broker.send(
                "ticket.events",
                "holder.registered.v1",
                village,
                "350428",
                Map.of("party", village, "county", "350428", "kind", kind, "villageCode", "350428100200"));
    }

    private String withdrawal(String state, long fen) {
        String order = Ids.next();
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO payment_order (id, county, party, amount_fen, state, source, requested_by, requested_name, requested_at, version)"
                        + " VALUES (?, '350428', ?, ?, ?, 'REQUEST', 'somebody', 'somebody', NOW(6), 0)",
                order,
                village,
                fen,
                state)));
        return order;
    }

    /** Part of the village's money is held for a withdrawal. */
    private void payable(long fen) {
        Account from = new Account("350428", "CNY", village, Bucket.AVAILABLE);
        Account to = new Account("350428", "CNY", village, Bucket.PAYABLE);
        Await.result(tx.run(sql -> books.post(
                sql,
                List.of(new Journal(
                        "seed/" + Ids.next(), "seed", today.date(), List.of(new Transfer(from, to, fen)))))));
    }
}
