package org.lintan.market.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Broker;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A village's proceeds: claimed, sent by themselves, confirmed or returned by the bank. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PaymentResourceTest {

    private static final Person BANK = Person.bank("350428");
    private static final Person OPERATOR = Person.operator("350428");

    @Inject
    Seed seed;

    @Inject
    Sweeper sweeper;

    @Inject
    Broker broker;

    @Inject
    Sales sales;

    private String village;

    @BeforeEach
    void aVillageThatIsPaidAtOnce() {
        village = seed.village();
        seed.rule("market.sweep", "350428100200", "AT_ONCE");
    }

    @Test
    void aSaleIsOwedToTheVillageAndNeverFreeInTheMarket() {
        sales.sell(village, 100, 1_500);
        assertEquals(0, seed.money(village));
        assertEquals(150_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        Person.steward(village)
                .get("/account")
                .body("availableFen", equalTo(0))
                .body("payableFen", equalTo(150_000))
                .body("waitingFen", equalTo(150_000))
                .body("onTheWayFen", equalTo(0));
    }

    @Test
    void withoutAConfirmedAccountTheMoneyWaits() {
        sales.sell(village, 100, 1_500);
        Await.result(sweeper.sweep());
        Person.steward(village).get("/payment-orders").body("items", empty());
    }

    @Test
    void manyVillagesWithoutAnAccountDoNotKeepAnotherFromBeingPaid() {
        paidBehind(501, false);
    }

    @Test
    void manyWhoseOrderCannotBeMadeYetDoNotKeepAnotherFromBeingPaid() {
        paidBehind(501, true);
    }

    private void paidBehind(int others, boolean withAccount) {
        sales.sell(village, 100, 1_500);
        seed.account(village);
        sales.waiting(others, withAccount);
        try {
            Await.result(sweeper.sweep());
            Person.steward(village).get("/payment-orders").body("items", hasSize(1));
        } finally {
            sales.nothingWaiting();
        }
    }

    @Test
    void salesAreSentInOneOrderAndTheBankConfirmsIt() {
        String first = sales.sell(village, 100, 1_500);
        String second = sales.sell(village, 10, 1_500);
        seed.account(village);
        Await.result(sweeper.sweep());
        Await.result(sweeper.sweep());
        String order = onlyOrder();
        Person.steward(village).get("/account").body("waitingFen", equalTo(0)).body("onTheWayFen", equalTo(165_000));
        BANK.get("/payment-orders?state=SENT")
                .body(
                        "items.find { it.payoutId == '%s' }.accountNumber".formatted(order),
                        equalTo("9050110010010000012345"));
        Person.steward(village).get("/payment-orders").body("items[0].accountNumber", equalTo("****2345"));

        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "B-" + village), order)
                .statusCode(200)
                .body("state", equalTo("PAID"));
        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "C-" + village), order)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        assertEquals(0, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        Person.steward(village).get("/account").body("arrivedFen", equalTo(165_000));
        JsonNode paid = told("cash.paid.v1", 1).get(0).path("data");
        assertEquals(order, paid.path("payoutId").asText());
        assertEquals(165_000, paid.path("amountFen").asLong());
        assertEquals(
                List.of(first, second),
                List.of(
                        paid.path("claims").get(0).path("claimId").asText(),
                        paid.path("claims").get(1).path("claimId").asText()));
        assertEquals(1, told("cash.sent.v1", 1).size());
    }

    @Test
    void whatComesBackWaitsForAnAccountConfirmedAnew() {
        sales.sell(village, 100, 1_500);
        seed.account(village);
        Await.result(sweeper.sweep());
        String order = onlyOrder();
        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "B-" + village), order)
                .statusCode(200);
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "户名不符"), order)
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        BANK.post("/payment-orders/{id}/return", Map.of("reason", "户名不符"), order)
                .statusCode(409);
        assertEquals(150_000, seed.balance("350428", "CNY", village, Bucket.PAYABLE));
        assertEquals(1, told("cash.returned.v1", 1).size());
        Await.result(sweeper.sweep());
        Person.steward(village).get("/payment-orders").body("items", hasSize(1));

        seed.account(village);
        sales.cooledOff(village);
        Await.result(sweeper.sweep());
        Person.steward(village)
                .get("/payment-orders")
                .body("items", hasSize(2))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].amountFen", equalTo(150_000))
                .body("items[0].payoutId", not(equalTo(order)));
    }

    @Test
    void anOrderTheBankNeverGotGoesOutAgainAfterTwoPeopleSaidSo() {
        sales.sell(village, 100, 1_500);
        seed.account(village);
        Await.result(sweeper.sweep());
        String order = onlyOrder();
        BANK.post("/payment-orders/{id}/lost", Map.of(), order).statusCode(409);
        BANK.post("/payment-orders/{id}/missing", Map.of(), order)
                .statusCode(200)
                .body("state", equalTo("MISSING"));
        BANK.post("/payment-orders/{id}/lost", Map.of(), order).statusCode(409).body("code", equalTo("SAME_PERSON"));
        Await.result(sweeper.sweep());
        Person.steward(village).get("/payment-orders").body("items", hasSize(1));
        OPERATOR.post("/payment-orders/{id}/lost", Map.of(), order)
                .statusCode(200)
                .body("state", equalTo("LOST"));
        BANK.post("/payment-orders/{id}/confirm", Map.of("bankReference", "B-" + village), order)
                .statusCode(409);
        Await.result(sweeper.sweep());
        Person.steward(village).get("/payment-orders").body("items", hasSize(2));
    }

    @Test
    void podsThatSweepAtTheSameTimeMakeOneOrder() {
        sales.sell(village, 100, 1_500);
        seed.account(village);
        Await.result(Uni.join()
                .all(sweeper.sweep(), sweeper.sweep(), sweeper.sweep(), sweeper.sweep())
                .andFailFast());
        onlyOrder();
    }

    @Test
    void aDaysOrderIsMadeOnceABusinessDay() {
        String other = village;
        seed.rule("market.sweep", "350428100200", "DAILY");
        seed.rule("market.sweep_minute", "350428100200", "0");
        seed.calendar("350428", true);
        sales.sell(village, 100, 1_500);
        seed.account(other);
        Await.result(sweeper.sweep());
        sales.sell(village, 1, 1_500);
        Await.result(sweeper.sweep());
        onlyOrder();
        Person.steward(village).get("/account").body("waitingFen", equalTo(1_500));
    }

    @Test
    void theFileNamesEachPayeesRealAccount() {
        sales.sell(village, 100, 1_500);
        seed.account(village);
        Await.result(sweeper.sweep());
        String order = onlyOrder();
        BANK.as()
                .get("/payment-orders/file?format=csv")
                .then()
                .statusCode(200)
                .body(containsString(order + ",\"测试 " + village + "\",\"示例农信社\",\"\t9050110010010000012345\",1500.00"));
        BANK.as()
                .get("/payment-orders/file?format=pain001")
                .then()
                .statusCode(200)
                .body(containsString("<EndToEndId>" + order + "</EndToEndId>"))
                .body(containsString("<Id>9050110010010000012345</Id>"));
        OPERATOR.get("/payment-orders/file").statusCode(403);
    }

    @Test
    void aStrangerSeesAndDecidesNothing() {
        sales.sell(village, 100, 1_500);
        String account = seed.account(village);
        Await.result(sweeper.sweep());
        String order = onlyOrder();
        Person.bank("350427").get("/payment-orders").body("items", empty());
        Person.bank("350427")
                .post("/payment-orders/{id}/confirm", Map.of("bankReference", "X-" + village), order)
                .statusCode(404);
        Person.bank("350427")
                .post("/payment-orders/{id}/return", Map.of("reason", "x"), order)
                .statusCode(404);
        Person other = Person.steward(seed.village());
        other.get("/payment-orders").body("items", empty());
        other.get("/bank-accounts").body("items", empty());
        other.post("/bank-accounts/{id}/confirm", Map.of(), account).statusCode(404);
        Person.steward(village)
                .post("/payment-orders/{id}/confirm", Map.of("bankReference", "Y-" + village), order)
                .statusCode(403);
    }

    @Test
    void anAccountIsConfirmedByAnotherPersonAndAChangeCoolsOff() {
        Person steward = Person.steward(village);
        Map<String, Object> body =
                Map.of("kind", "COMPANY", "bank", "示例农信社", "payee", "第一村", "accountNumber", "9050110010010000099999");
        String first =
                steward.post("/bank-accounts", body).statusCode(201).extract().path("accountId");
        steward.post("/bank-accounts/{id}/confirm", Map.of(), first)
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        OPERATOR.post("/bank-accounts/{id}/confirm", Map.of(), first)
                .statusCode(200)
                .body("inForce", equalTo(true));
        String second =
                steward.post("/bank-accounts", body).statusCode(201).extract().path("accountId");
        OPERATOR.post("/bank-accounts/{id}/confirm", Map.of(), second)
                .statusCode(200)
                .body("inForce", equalTo(false));
        steward.get("/bank-accounts")
                .body("items.find { it.accountId == '%s' }.inForce".formatted(first), equalTo(true))
                .body("items[0].accountNumber", equalTo("****9999"));
        steward.get("/bank-accounts/in-force")
                .body("accountId", equalTo(first))
                .body("accountNumber", equalTo("9050110010010000099999"));
        steward.post("/bank-accounts", Map.of("kind", "CARD", "bank", "x", "payee", "y", "accountNumber", "6.22E+18"))
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_NUMBER_FORM"));
    }

    @Test
    void theNumberLiesSealed() {
        seed.account(village);
        assertEquals(
                0,
                seed.count(
                        "SELECT COUNT(*) FROM bank_account WHERE party = ? AND sealed LIKE '%9050110010010000012345%'",
                        village));
    }

    private String onlyOrder() {
        return Person.steward(village)
                .get("/payment-orders")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].payoutId");
    }

    private List<JsonNode> told(String type, int least) {
        Await.until(type, () -> broker.published("market.events", type, village).size() >= least);
        return broker.published("market.events", type, village);
    }
}
