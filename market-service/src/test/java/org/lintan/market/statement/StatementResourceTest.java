package org.lintan.market.statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A statement of the bank from its upload to the deposits it becomes. The operator uploads, the bank confirms, unless a test says otherwise. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class StatementResourceTest {

    private static final Person OPERATOR = Person.operator("350428");
    private static final Person BANK = Person.bank("350428");

    @Inject
    Seed seed;

    @Test
    void matchedEntriesBecomeDepositsInOneActOfAnotherPersonAndNothingIsBookedBefore() {
        String firm = seed.firm(0);
        String court = seed.firm(0);
        Files.Paid first = paid(firm, "1234.56");
        String id = upload(Files.camt(List.of(first, paid(court, "5.00"))))
                .statusCode(201)
                .body("entries", equalTo(2))
                .body("known", equalTo(0))
                .body("differenceFen", equalTo(0))
                .body("closingFen", equalTo(123_956))
                .body("namesAccount", equalTo(true))
                .extract()
                .path("statementId");
        assertEquals(0, seed.money(firm));
        OPERATOR.get("/bank-statements/{id}", id)
                .statusCode(200)
                .body("ready.entries", equalTo(2))
                .body("yours.entries", equalTo(0));
        confirm(OPERATOR, id, 2, 123_956).statusCode(409).body("code", equalTo("SAME_PERSON"));
        confirm(BANK, id, 2, 123_956)
                .statusCode(200)
                .body("booked.entries", equalTo(2))
                .body("booked.amountFen", equalTo(123_956))
                .body("ready.entries", equalTo(0));
        assertEquals(123_456, seed.money(firm));
        assertEquals(500, seed.money(court));
        Person.buyer(firm)
                .get("/deposits")
                .body("items.bankReceiptNo", equalTo(List.of(first.reference())))
                .body("items.state", equalTo(List.of("CONFIRMED")));
        BANK.get("/bank-statements/{id}/entries", id)
                .body("items[0].state", equalTo("BOOKED"))
                .body("items[0].party", equalTo(firm))
                .body("items[0].partyName", equalTo("测试 " + firm))
                .body("items[0].match", nullValue());
        Person.auditor("350428")
                .get("/audit/market")
                .body("findings.findAll { !it.ok }.name", not(hasItem("BANK_ENTRY_BOOKED")));
    }

    @Test
    void theSameFileAgainIsTheSameStatementAndBooksNothingTwice() {
        String firm = seed.firm(0);
        byte[] file = Files.camt(List.of(paid(firm, "10.00")));
        String id = upload(file).statusCode(201).extract().path("statementId");
        upload(BANK, file).statusCode(200).body("statementId", equalTo(id));
        confirm(BANK, id, 1, 1_000).statusCode(200);
        upload(file).statusCode(200).body("statementId", equalTo(id)).body("booked", equalTo(1));
        confirm(BANK, id, 1, 1_000).statusCode(409).body("code", equalTo("STATEMENT_CHANGED"));
        assertEquals(1_000, seed.money(firm));
    }

    @Test
    void overlappingStatementsBringEachEntryOnceEvenAsAnotherKindOfFile() {
        String firm = seed.firm(0);
        Files.Paid monday = paid(firm, "10.00");
        Files.Paid tuesday = paid(firm, "20.00");
        String first = upload(Files.camt(List.of(monday))).extract().path("statementId");
        confirm(BANK, first, 1, 1_000).statusCode(200);
        String second = upload(Files.csv(
                        Files.HEADER,
                        "2026-01-05," + monday.reference() + ",,10.00,10.00,,,," + monday.remark(),
                        "2026-01-06," + tuesday.reference() + ",,20.00,30.00,,,," + tuesday.remark()))
                .statusCode(201)
                .body("entries", equalTo(1))
                .body("known", equalTo(1))
                .body("namesAccount", equalTo(false))
                .body("differenceFen", equalTo(0))
                .extract()
                .path("statementId");
        confirm(BANK, second, 1, 2_000).statusCode(200);
        assertEquals(3_000, seed.money(firm));
    }

    @Test
    void anEntryThatComesAgainWithAnotherAmountIsRefusedWithItsFile() {
        Files.Paid paid = paid(seed.firm(0), "10.00");
        upload(Files.camt(List.of(paid))).statusCode(201);
        upload(Files.camt(
                        List.of(new Files.Paid(paid.reference(), "11.00", paid.remark()), paid(seed.firm(0), "1.00"))))
                .statusCode(409)
                .body("code", equalTo("STATEMENT_CONTRADICTS"));
    }

    @Test
    void manyWhoConfirmAtOnceBookOnce() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(paid(firm, "10.00"), paid(firm, "2.00"))))
                .extract()
                .path("statementId");
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> confirm(new Person("bank", "teller-" + i, "350428-bank"), id, 2, 1_200)
                                    .extract()
                                    .statusCode(),
                            crowd))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), answers);
        } finally {
            crowd.shutdown();
        }
        assertEquals(1_200, seed.money(firm));
    }

    @Test
    void aRepetitionOfTheConfirmationGetsTheFirstAnswer() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(paid(firm, "10.00")))).extract().path("statementId");
        String key = "key-" + Ids.next();
        for (int i = 0; i < 2; i++) {
            BANK.postWithKey(key, "/bank-statements/{id}/confirm", Map.of("entries", 1, "amountFen", 1_000), id)
                    .statusCode(200)
                    .body("booked.entries", equalTo(1));
        }
        assertEquals(1_000, seed.money(firm));
    }

    @Test
    void whatIsNotMatchedSaysWhyAndIsNotConfirmed() {
        String firm = seed.firm(0);
        String village = seed.village();
        Files.Paid right = paid(firm, "1.00");
        String id = upload(Files.camt(List.of(
                        right,
                        new Files.Paid(no(), "2.00", "货款"),
                        new Files.Paid(no(), "3.00", wrong(reference(firm))),
                        new Files.Paid(no(), "4.00", "LT35042899999974"),
                        new Files.Paid(no(), "5.00", reference(village)))))
                .extract()
                .path("statementId");
        BANK.get("/bank-statements/{id}/entries", id)
                .body(
                        "items.match",
                        equalTo(List.of("MATCHED", "NO_REFERENCE", "REFERENCE_WRONG", "PARTY_UNKNOWN", "VILLAGE")));
        confirm(BANK, id, 5, 1_500).statusCode(409).body("code", equalTo("STATEMENT_CHANGED"));
        confirm(BANK, id, 1, 100).statusCode(200).body("unclear.entries", equalTo(4));
        assertEquals(100, seed.money(firm));
        assertEquals(0, seed.money(village));
    }

    @Test
    void aDepositRecordedByHandUnderTheBanksNumberIsNotConfirmedAgain() {
        String firm = seed.firm(0);
        Files.Paid paid = paid(firm, "10.00");
        String id = upload(Files.camt(List.of(paid))).extract().path("statementId");
        BANK.get("/bank-statements/{id}", id).body("ready.entries", equalTo(1));
        String byHand = OPERATOR.post(
                        "/deposits",
                        Map.of(
                                "party",
                                firm,
                                "amountFen",
                                1_000,
                                "bankReceiptNo",
                                paid.reference(),
                                "receivedOn",
                                "2026-01-05"))
                .statusCode(201)
                .extract()
                .path("depositId");
        BANK.get("/bank-statements/{id}/entries", id).body("items[0].match", equalTo("RECORDED_BY_HAND"));
        confirm(BANK, id, 1, 1_000).statusCode(409).body("code", equalTo("STATEMENT_CHANGED"));
        BANK.post("/deposits/{id}/confirm", Map.of(), byHand).statusCode(200);
        assertEquals(1_000, seed.money(firm));
    }

    @Test
    void aDepositRecordedByHandFromASlipOfPaperIsNotBookedAgainByAnotherNumberOfTheBank() {
        String firm = seed.firm(0);
        OPERATOR.post(
                        "/deposits",
                        Map.of(
                                "party",
                                firm,
                                "amountFen",
                                1_000,
                                "bankReceiptNo",
                                "SLIP-" + firm,
                                "receivedOn",
                                "2026-01-06"))
                .statusCode(201);
        String id = upload(Files.camt(List.of(paid(firm, "10.00"), paid(firm, "11.00"))))
                .extract()
                .path("statementId");
        BANK.get("/bank-statements/{id}/entries", id)
                .body("items.match", equalTo(List.of("PERHAPS_BY_HAND", "MATCHED")))
                .body("items.party", equalTo(List.of(firm, firm)));
        confirm(BANK, id, 1, 1_100).statusCode(200).body("unclear.entries", equalTo(1));
        assertEquals(1_100, seed.money(firm));
        assign(entryOf(id), firm).statusCode(200).body("match", equalTo("ASSIGNED"));
    }

    @Test
    void aNumberThatAStatementBookedIsUsedForADepositByHand() {
        String firm = seed.firm(0);
        Files.Paid paid = paid(firm, "10.00");
        String id = upload(Files.camt(List.of(paid))).extract().path("statementId");
        confirm(BANK, id, 1, 1_000).statusCode(200);
        OPERATOR.post(
                        "/deposits",
                        Map.of(
                                "party",
                                firm,
                                "amountFen",
                                1_000,
                                "bankReceiptNo",
                                paid.reference(),
                                "receivedOn",
                                "2026-01-05"))
                .statusCode(409)
                .body("code", equalTo("RECEIPT_USED"));
    }

    @Test
    void anUnmatchedEntryIsAssignedWithAReasonAndConfirmedByAnotherThanWhoAssignedIt() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(new Files.Paid(no(), "10.00", "忘了写"))))
                .extract()
                .path("statementId");
        String entry = entryOf(id);
        BANK.post("/bank-statements/entries/{id}/assign", Map.of("party", firm, "reason", ""), entry)
                .statusCode(400);
        BANK.post("/bank-statements/entries/{id}/assign", Map.of("party", firm, "reason", "付款人带回单来说明"), entry)
                .statusCode(200)
                .body("match", equalTo("ASSIGNED"))
                .body("party", equalTo(firm))
                .body("yours", equalTo(false))
                .body("assignedWhy", equalTo("付款人带回单来说明"));
        confirm(BANK, id, 1, 1_000).statusCode(409).body("code", equalTo("SAME_PERSON"));
        confirm(OPERATOR, id, 1, 1_000).statusCode(200);
        assertEquals(1_000, seed.money(firm));
        BANK.post("/bank-statements/entries/{id}/assign", Map.of("party", firm, "reason", "再来"), entry)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
    }

    @Test
    void anEntryIsAssignedToNoVillageAndNoStrangerAndAMatchedOneToNobodyElse() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(new Files.Paid(no(), "10.00", "忘了写"), paid(firm, "1.00"))))
                .extract()
                .path("statementId");
        String entry = entryOf(id);
        assign(entry, seed.village()).statusCode(409).body("code", equalTo("VILLAGE_TAKES_NO_DEPOSIT"));
        assign(entry, "350428-nobody").statusCode(422).body("code", equalTo("NOT_A_PARTICIPANT"));
        String matched = BANK.get("/bank-statements/{id}/entries", id).extract().path("items[1].entryId");
        assign(matched, seed.firm(0)).statusCode(409).body("code", equalTo("ENTRY_NOT_ASSIGNABLE"));
    }

    @Test
    void whatIsSetAsideWithAReasonIsNeitherConfirmedNorDecidedAgain() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(paid(firm, "10.00")))).extract().path("statementId");
        String entry = entryOf(id);
        BANK.post("/bank-statements/entries/{id}/set-aside", Map.of("reason", "银行利息"), entry)
                .statusCode(200)
                .body("state", equalTo("SET_ASIDE"))
                .body("asideWhy", equalTo("银行利息"));
        BANK.post("/bank-statements/entries/{id}/set-aside", Map.of("reason", "又一次"), entry)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        confirm(BANK, id, 1, 1_000).statusCode(409).body("code", equalTo("STATEMENT_CHANGED"));
        assertEquals(0, seed.money(firm));
    }

    @Test
    void aDifferenceOfTheBalancesIsTold() {
        upload(Files.camt(Files.ACCOUNT, "0.00", "9.00", List.of(paid(seed.firm(0), "10.00"))))
                .statusCode(201)
                .body("differenceFen", equalTo(-100));
    }

    @Test
    void aFileThatCannotBeReadIsOfAnotherAccountOrOfACountyWithoutOneIsRefused() {
        upload(Files.csv(Files.HEADER, "2026-01-05,A1,,1.234,,,,,"))
                .statusCode(422)
                .body("code", equalTo("STATEMENT_HAS_FAULTS"))
                .body("errors.code", hasItem("AMOUNT_DECIMALS"))
                .body("errors.field", hasItem("第2行.金额"));
        upload("nonsense".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("STATEMENT_NO_HEADER"));
        upload(Files.camt("6228480402564890018", "0", "1", List.of(new Files.Paid(no(), "1", "货款"))))
                .statusCode(422)
                .body("code", equalTo("STATEMENT_OTHER_ACCOUNT"));
        upload(Person.operator("350427"), Files.camt(List.of(new Files.Paid(no(), "1", "货款"))))
                .statusCode(409)
                .body("code", equalTo("ESCROW_NOT_NAMED"));
    }

    @Test
    void anotherCountyFindsNothingAndAnotherRoleMayNothing() {
        String firm = seed.firm(0);
        String id = upload(Files.camt(List.of(paid(firm, "10.00")))).extract().path("statementId");
        String entry = entryOf(id);
        Person foreign = Person.bank("350427");
        foreign.get("/bank-statements/{id}", id).statusCode(404);
        foreign.get("/bank-statements/{id}/entries", id).statusCode(404);
        foreign.get("/bank-statements").statusCode(200).body("items.statementId", not(hasItem(id)));
        confirm(foreign, id, 1, 1_000).statusCode(404);
        foreign.post("/bank-statements/entries/{id}/assign", Map.of("party", firm, "reason", "x"), entry)
                .statusCode(404);
        foreign.post("/bank-statements/entries/{id}/set-aside", Map.of("reason", "x"), entry)
                .statusCode(404);
        for (Person other : List.of(Person.buyer(firm), Person.steward(seed.village()))) {
            upload(other, Files.camt(List.of(paid(firm, "10.00")))).statusCode(403);
            other.get("/bank-statements/{id}", id).statusCode(403);
            confirm(other, id, 1, 1_000).statusCode(403);
        }
        Person auditor = Person.auditor("350428");
        auditor.get("/bank-statements/{id}", id).statusCode(200);
        confirm(auditor, id, 1, 1_000).statusCode(403);
        assertEquals(0, seed.money(firm));
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        OPERATOR.as()
                .contentType("application/xml")
                .body(Files.camt(List.of(paid(seed.firm(0), "1.00"))))
                .post("/bank-statements")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void aMonthOfEntriesIsBookedInOneAct() {
        String firm = seed.firm(0);
        String remark = reference(firm);
        List<Files.Paid> month = IntStream.range(0, 1_000)
                .mapToObj(i -> new Files.Paid(no(), "1.01", remark))
                .toList();
        String id = upload(Files.camt(month))
                .statusCode(201)
                .body("closingFen", equalTo(101_000))
                .extract()
                .path("statementId");
        confirm(BANK, id, 1_000, 101_000).statusCode(200);
        assertEquals(101_000, seed.money(firm));
    }

    private Files.Paid paid(String party, String yuan) {
        return new Files.Paid(no(), yuan, "货款 " + reference(party));
    }

    /** As the party's own page tells it; a village's page tells none, its number makes one. */
    private String reference(String party) {
        return new org.lintan.market.cash.DepositReference(
                        "350428",
                        Math.toIntExact(seed.count("SELECT number AS n FROM participant WHERE party = ?", party)))
                .grouped();
    }

    private static String wrong(String reference) {
        int last = reference.charAt(reference.length() - 1) - '0';
        return reference.substring(0, reference.length() - 1) + (last + 1) % 10;
    }

    private static String no() {
        return "B" + Ids.next();
    }

    private static String entryOf(String statementId) {
        return BANK.get("/bank-statements/{id}/entries", statementId).extract().path("items[0].entryId");
    }

    private static ValidatableResponse assign(String entry, String party) {
        return BANK.post("/bank-statements/entries/{id}/assign", Map.of("party", party, "reason", "回单"), entry);
    }

    private static ValidatableResponse confirm(Person person, String id, int entries, long amountFen) {
        return person.post("/bank-statements/{id}/confirm", Map.of("entries", entries, "amountFen", amountFen), id);
    }

    private static ValidatableResponse upload(byte[] file) {
        return upload(OPERATOR, file);
    }

    private static ValidatableResponse upload(Person person, byte[] file) {
        return person.as()
                .header("Idempotency-Key", "key-" + Ids.next())
                .contentType(file.length > 0 && file[0] == '<' ? "application/xml" : "text/csv")
                .body(file)
                .post("/bank-statements")
                .then();
    }
}
