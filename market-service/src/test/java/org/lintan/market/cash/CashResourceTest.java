package org.lintan.market.cash;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CashResourceTest {

    private static final Person OPERATOR = Person.operator("350428");
    private static final Person BANK = Person.bank("350428");

    @Inject
    Seed seed;

    @Test
    void aDepositIsMoneyOnlyAfterASecondPersonConfirmedIt() {
        String firm = seed.firm(0);
        String deposit = record(firm, 5_000_000, "R-" + firm);
        assertEquals(0, seed.money(firm));
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedByName", equalTo(BANK.subject()));
        BANK.get("/deposits")
                .body("items.find { it.depositId == '%s' }.partyName".formatted(deposit), equalTo("测试 " + firm));
        Person.buyer(firm)
                .get("/account")
                .statusCode(200)
                .body("availableFen", equalTo(5_000_000))
                .body("orderedFen", equalTo(0));
    }

    @Test
    void theAuditorReadsWhoRecordedAndWhoConfirmed() {
        String firm = seed.firm(0);
        String deposit = record(firm, 5_000_000, "R-" + firm);
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(200);
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(409);
        Person.auditor("350428")
                .get("/acts?object=" + deposit)
                .statusCode(200)
                .body("items.act", contains("DEPOSIT_CONFIRMED", "DEPOSIT_RECORDED"))
                .body("items.person", contains(BANK.subject(), OPERATOR.subject()))
                .body("items[0].changes.find { it.field == 'STATE' }.before", equalTo("RECORDED"))
                .body("items[0].changes.find { it.field == 'STATE' }.after", equalTo("CONFIRMED"))
                .body("items[0].changes.find { it.field == 'AMOUNT_FEN' }.after", equalTo("5000000"));
        Person.auditor("350427").get("/acts?object=" + deposit).body("items", empty());
        BANK.get("/acts?object=" + deposit).statusCode(403);
    }

    @Test
    void refusesTheOneWhoRecordedAsConfirmer() {
        String firm = seed.firm(0);
        String deposit = record(firm, 1_000, "R-" + firm);
        OPERATOR.post("/deposits/{id}/confirm", Map.of(), deposit)
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        assertEquals(0, seed.money(firm));
    }

    @Test
    void refusesToConfirmTwiceAndToRejectWhatIsConfirmed() {
        String firm = seed.firm(0);
        String deposit = record(firm, 1_000, "R-" + firm);
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(200);
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(409).body("code", equalTo("ALREADY_DECIDED"));
        BANK.post("/deposits/{id}/reject", Map.of("reason", "看错了"), deposit)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        assertEquals(1_000, seed.money(firm));
    }

    @Test
    void aReceiptCountsOnceUnlessItsRecordWasRejected() {
        String firm = seed.firm(0);
        String receipt = "R-" + firm;
        String mistyped = record(firm, 1_000, receipt);
        deposit(firm, 2_000, receipt).statusCode(409).body("code", equalTo("RECEIPT_USED"));
        BANK.post("/deposits/{id}/reject", Map.of("reason", "金额有误"), mistyped)
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        BANK.post("/deposits/{id}/confirm", Map.of(), record(firm, 2_000, receipt))
                .statusCode(200);
        assertEquals(2_000, seed.money(firm));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r-%s ", "R-%s\u200b", "Ｒ－%s", "R-%s\u2060", "\u00a0R-%s", "R\ufe0f-%s", "R-%s\u202e"})
    void aReceiptThatLooksLikeAnotherIsTheSame(String lookAlike) {
        String firm = seed.firm(0);
        record(firm, 1_000, "R-" + firm);
        deposit(firm, 1_000, lookAlike.formatted(firm)).statusCode(409).body("code", equalTo("RECEIPT_USED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u3164", "\u00ad\u2060"})
    void aReceiptWithNothingToSeeIsNone(String receipt) {
        deposit(seed.firm(0), 1, receipt).statusCode(400).body("errors.field", hasItem("bankReceiptNo"));
    }

    @Test
    void refusesStrangersFutureReceiptsAndNonsense() {
        deposit("350428-nobody", 1, "R-" + Ids.next()).statusCode(422).body("code", equalTo("NOT_A_PARTICIPANT"));
        String firm = seed.firm(0);
        OPERATOR.post(
                        "/deposits",
                        Map.of("party", firm, "amountFen", 1, "bankReceiptNo", "R-" + firm, "receivedOn", "2999-01-01"))
                .statusCode(422)
                .body("code", equalTo("RECEIVED_IN_FUTURE"));
        deposit(firm, 0, "R-" + firm).statusCode(400).body("errors.field", hasItem("amountFen"));
        Person.buyer(firm)
                .post(
                        "/deposits",
                        Map.of("party", firm, "amountFen", 1, "bankReceiptNo", "X", "receivedOn", "2026-01-05"))
                .statusCode(403);
    }

    @Test
    void aVillagesMoneyIsNeitherPaidInNorOutByHand() {
        String village = seed.village();
        deposit(village, 1_000, "R-" + village).statusCode(409).body("code", equalTo("VILLAGE_TAKES_NO_DEPOSIT"));
        Person.steward(village)
                .post("/cash-withdrawals", Map.of("amountFen", 1))
                .statusCode(409)
                .body("code", equalTo("VILLAGE_MONEY_SWEPT"));
    }

    @Test
    void nobodyIsPaidWithoutAnAccountTwoPeopleConfirmed() {
        String firm = seed.firm(10_000);
        Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 1))
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_MISSING"));
    }

    @Test
    void aCashWithdrawalIsHeldUntilTheBankHasPaid() {
        String firm = seed.firm(10_000);
        seed.account(firm);
        String id = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 6_000))
                .statusCode(201)
                .extract()
                .path("cashWithdrawalId");
        Person.buyer(firm).get("/account").body("availableFen", equalTo(4_000)).body("payableFen", equalTo(6_000));
        BANK.get("/cash-withdrawals")
                .body("items.find { it.cashWithdrawalId == '%s' }.partyName".formatted(id), equalTo("测试 " + firm));
        BANK.post("/cash-withdrawals/{id}/confirm", Map.of("bankReference", "B-" + firm), id)
                .statusCode(200)
                .body("state", equalTo("PAID"));
        BANK.post("/cash-withdrawals/{id}/confirm", Map.of("bankReference", "C-" + firm), id)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        assertEquals(0, seed.balance("350428", "CNY", firm, Bucket.PAYABLE));
    }

    @Test
    void aRejectedCashWithdrawalGivesTheMoneyBackAndMoreThanAvailableIsRefused() {
        String firm = seed.firm(10_000);
        seed.account(firm);
        Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 10_001))
                .statusCode(409)
                .body("code", equalTo("NOT_ENOUGH_MONEY"));
        String id = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 10_000))
                .statusCode(201)
                .extract()
                .path("cashWithdrawalId");
        BANK.post("/cash-withdrawals/{id}/reject", Map.of("reason", "账户名不符"), id)
                .statusCode(200);
        assertEquals(10_000, seed.money(firm));
    }

    @Test
    void aBankReferenceIsUsedOnce() {
        String firm = seed.firm(10_000);
        seed.account(firm);
        String first = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 1))
                .extract()
                .path("cashWithdrawalId");
        String second = Person.buyer(firm)
                .post("/cash-withdrawals", Map.of("amountFen", 1))
                .extract()
                .path("cashWithdrawalId");
        BANK.post("/cash-withdrawals/{id}/confirm", Map.of("bankReference", "B-" + firm), first)
                .statusCode(200);
        BANK.post("/cash-withdrawals/{id}/confirm", Map.of("bankReference", "ｂ－" + firm + "\u200b"), second)
                .statusCode(409)
                .body("code", equalTo("BANK_REFERENCE_USED"));
    }

    @Test
    void anotherCountyAndAnotherPartySeeAndDecideNothing() {
        String firm = seed.firm(0);
        String deposit = record(firm, 1_000, "R-" + firm);
        Person.bank("350427").post("/deposits/{id}/confirm", Map.of(), deposit).statusCode(404);
        Person.bank("350427").get("/deposits").statusCode(200).body("items.depositId", not(hasItem(deposit)));
        Person.buyer(seed.firm(0)).get("/deposits").statusCode(200).body("items", empty());
        Person.buyer(firm).get("/deposits").body("items.depositId", hasItem(deposit));
        String other = seed.firm(10);
        seed.account(other);
        String out = Person.buyer(other)
                .post("/cash-withdrawals", Map.of("amountFen", 1))
                .extract()
                .path("cashWithdrawalId");
        Person.bank("350427")
                .post("/cash-withdrawals/{id}/confirm", Map.of("bankReference", "Z-" + other), out)
                .statusCode(404);
        Person.bank("350427").get("/cash-withdrawals").body("items.cashWithdrawalId", not(hasItem(out)));
        Person.buyer(firm).get("/cash-withdrawals").body("items", empty());
        Person.buyer("350427-nobody").get("/account").statusCode(200).body("availableFen", equalTo(0));
    }

    private static String record(String party, long fen, String receipt) {
        return deposit(party, fen, receipt)
                .statusCode(201)
                .body("state", equalTo("RECORDED"))
                .extract()
                .path("depositId");
    }

    private static io.restassured.response.ValidatableResponse deposit(String party, long fen, String receipt) {
        return OPERATOR.post(
                "/deposits",
                Map.of("party", party, "amountFen", fen, "bankReceiptNo", receipt, "receivedOn", "2026-01-05"));
    }
}
