package org.lintan.ledger.payout;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.sheet.RawBook;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayoutResourceTest {

    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);
    private static final String HEADER = "行号,状态,原因\n";

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    private String run(Village village) {
        String id = village.run(village.passed(village.roll(3, 6), 90_000, PER_HEAD));
        village.sent(id);
        return "/distributions/" + id;
    }

    @Test
    void paysEverybodyAndTellsThatTheDistributionIsComplete() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        String csv = village.steward
                .get(path + "/payout-file?format=csv")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertEquals(4, csv.lines().count());
        assertTrue(csv.contains("1,h0001,示例0001,9999000000000001,示例农信社,300.00,碳票收益分配,"), csv);

        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n2,PAID,\n")
                .statusCode(200)
                .body("state", equalTo("PAYING"))
                .body("paid", equalTo(2))
                .body("openFen", equalTo(30_000));
        village.steward
                .upload(path + "/results", HEADER + "3,已付,\n")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"));

        village.household(3).get("/me/home").body("payableFen", equalTo(0)).body("paidFen", equalTo(30_000));
        Await.until(
                "distribution.completed.v1",
                () -> !kafka.published("distribution.completed.v1", village.party)
                        .isEmpty());
        JsonNode data = kafka.published("distribution.completed.v1", village.party)
                .get(0)
                .path("data");
        assertEquals(90_000, data.path("paidFen").asLong());
        assertEquals(0, data.path("returnedFen").asLong());
        assertEquals(3, data.path("households").asInt());
        village.steward.post(path + "/payouts", Map.of()).statusCode(409).body("code", equalTo("PAYOUT_NOTHING_OPEN"));
    }

    @Test
    void putsReturnedLinesIntoTheNextFileUnderTheirOwnNumberAndANewPaymentNumber() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n2,RETURNED,户名不符\n3,PAID,\n")
                .statusCode(200)
                .body("state", equalTo("PAYING"))
                .body("returnedLines[0].householdNo", equalTo("h0002"))
                .body("returned", equalTo(1));

        village.household(2)
                .get("/me/home")
                .body("payableFen", equalTo(30_000))
                .body("lastShare.state", equalTo("RETURNED"))
                .body("lastShare.reason", equalTo("户名不符"));
        village.steward.post(path + "/payouts", Map.of()).statusCode(201).body("payments", equalTo(1));
        String second = village.steward.get(path + "/payout-file").extract().asString();
        assertEquals(2, second.lines().count());
        assertEquals(
                4,
                village.steward
                        .get(path + "/payout-file?round=1")
                        .extract()
                        .asString()
                        .lines()
                        .count());
        assertTrue(second.contains("2,h0002,") && second.contains("-2-2"), second);

        village.steward
                .upload(path + "/results", "付款编号,状态\n" + number(second) + ",PAID\n")
                .body("state", equalTo("COMPLETED"));
        Await.until(
                "distribution.completed.v1",
                () -> !kafka.published("distribution.completed.v1", village.party)
                        .isEmpty());
        assertEquals(
                30_000,
                kafka.published("distribution.completed.v1", village.party)
                        .get(0)
                        .path("data")
                        .path("returnedFen")
                        .asLong());
    }

    private static String number(String csv) {
        String line = csv.lines().skip(1).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf(',') + 1);
    }

    @Test
    void namesTheRowsItRefusesAndEntersTheOthers() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);

        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n4,PAID,\n1,PAID,\n2,RETURNED,\n3,处理中,\n")
                .statusCode(200)
                .body("paid", equalTo(1))
                .body("pending", equalTo(1))
                .body("refused", equalTo(3))
                .body("faults.code", contains("LINE_UNKNOWN", "LINE_TWICE", "REASON_MISSING"));
        village.steward
                .upload(path + "/results", HEADER + "4,PAID,\n2,?,\n")
                .statusCode(422)
                .body("code", equalTo("RESULTS_HAVE_FAULTS"))
                .body("errors.code", contains("LINE_UNKNOWN", "STATE_UNKNOWN"));
        village.household(2).get("/me/home").body("paidFen", equalTo(0)).body("lastShare.state", equalTo("SENT"));
    }

    @Test
    void entersHiddenRowsOnlyAfterAPersonLookedAtThemAndDoesNotAskAgainOnceEntered() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        byte[] file = new RawBook()
                .sheet(
                        "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>行号</t></is></c>"
                                + "<c r='B1' t='inlineStr'><is><t>状态</t></is></c></row>"
                                + "<row r='2' hidden='1'><c r='A2'><v>1</v></c><c r='B2' t='inlineStr'><is><t>已付</t></is></c></row></sheetData>")
                .bytes();
        village.steward
                .upload(path + "/results", file, UUID.randomUUID().toString())
                .statusCode(422)
                .body("code", equalTo("RESULTS_HAVE_QUESTIONS"))
                .body("errors.field", contains("confirmed"))
                .body("errors.code", contains("HIDDEN_ROWS"));
        village.household(1).get("/me/home").body("paidFen", equalTo(0));
        village.steward
                .upload(
                        path + "/results?confirmed=HIDDEN_ROWS",
                        file,
                        UUID.randomUUID().toString())
                .statusCode(200)
                .body("paid", equalTo(1));
        village.steward
                .upload(path + "/results", file, UUID.randomUUID().toString())
                .statusCode(200)
                .body("paid", equalTo(1));
        village.household(1).get("/me/home").body("paidFen", equalTo(30_000));
    }

    @Test
    void givesTheFirstAnswerAgainToTheSameFileAndSendsNothingThatIsOnItsWay() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        String first = HEADER + "1,已付,\n2,退回,账号不存在\n";
        village.steward
                .upload(path + "/results", first)
                .body("paid", equalTo(1))
                .body("returned", equalTo(1));
        village.steward
                .post(path + "/payouts", Map.of())
                .statusCode(201)
                .body("payments", equalTo(1))
                .body("totalFen", equalTo(30_000));

        village.steward
                .upload(path + "/results", first)
                .body("paid", equalTo(1))
                .body("returned", equalTo(1));
        village.steward.get(path + "/lines").body("items.state", contains("PAID", "SENT", "SENT"));
        village.steward
                .post(path + "/payouts", Map.of())
                .statusCode(409)
                .body("code", equalTo("PAYOUT_ALL_ON_THE_WAY"));
        village.steward
                .get(path + "/payouts")
                .body("items.round", contains(2, 1))
                .body("items.sent", contains(1, 1));
    }

    @Test
    void givesTheSameBytesForABatchForEverAndPaysFromTheAccountNamed() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String id = village.run(village.passed(village.roll(3, 6), 90_000, PER_HEAD));
        String path = "/distributions/" + id;
        village.steward.get(path + "/payout-file").statusCode(409).body("code", equalTo("PAYOUT_NOT_MADE"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> payer =
                Map.of("payer", Map.of("payee", "示例村", "bank", "示例农商行", "accountNumber", "9999000000001234"));
        String sha256 = village.steward
                .post(path + "/payouts", payer, key)
                .statusCode(201)
                .body("payerLastFour", equalTo("1234"))
                .extract()
                .path("fileSha256");
        village.steward.post(path + "/payouts", payer, key).statusCode(201).header("Idempotency-Replayed", "true");
        byte[] csv = village.steward.get(path + "/payout-file").extract().asByteArray();
        assertEquals(sha256, org.lintan.kernel.hash.Sha256.hexOf(csv));

        village.steward.upload(path + "/results", HEADER + "1,PAID,\n2,RETURNED,户名不符\n");
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                csv,
                village.steward.get(path + "/payout-file?round=1").extract().asByteArray());
        village.steward
                .get(path + "/payout-file?format=pain001")
                .statusCode(200)
                .body(containsString("9999000000001234"), not(containsString("COLLECTIVE-ACCOUNT")));
        village.steward
                .post(path + "/payouts", Map.of("payer", Map.of("payee", "", "bank", "x", "accountNumber", "12")))
                .statusCode(400);
    }

    @Test
    void sendsWhatTwoPeopleSayTheBankNeverGotAgain() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        village.steward.upload(path + "/results", HEADER + "1,PAID,\n").statusCode(200);
        Map<String, Object> lost = Map.of("kind", "LOST", "round", 1, "lineNos", List.of(), "reason", "银行书面说明没有收到");
        String id = village.steward
                .post(path + "/payout-corrections", lost)
                .statusCode(201)
                .body("payments", equalTo(2))
                .extract()
                .path("correctionId");
        String confirm = path + "/payout-corrections/" + id + "/confirm";
        village.steward.post(confirm, Map.of()).statusCode(409).body("code", equalTo("CORRECTION_SAME_PERSON"));
        village.steward.post(path + "/payouts", Map.of()).statusCode(409);
        village.steward2.post(confirm, Map.of()).statusCode(200).body("state", equalTo("CONFIRMED"));
        village.steward2.post(confirm, Map.of()).statusCode(409).body("code", equalTo("CORRECTION_DECIDED"));

        village.steward.get(path + "/lines").body("items.state", contains("PAID", "LOST", "LOST"));
        village.steward.post(path + "/payouts", Map.of()).statusCode(201).body("payments", equalTo(2));
        village.steward
                .post(path + "/payout-corrections", lost)
                .statusCode(409)
                .body("code", equalTo("CORRECTION_NOTHING"));
    }

    @Test
    void takesAWrongPaidBackByAReversingJournalOfTwoPeople() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n2,PAID,\n3,PAID,\n")
                .body("state", equalTo("COMPLETED"));
        String id = village.steward
                .post(
                        path + "/payout-corrections",
                        Map.of("kind", "NOT_PAID", "round", 1, "lineNos", List.of(2), "reason", "银行次日退汇"))
                .statusCode(201)
                .extract()
                .path("correctionId");
        village.household(2).get("/me/home").body("paidFen", equalTo(30_000));
        village.steward2
                .post(path + "/payout-corrections/" + id + "/confirm", Map.of())
                .statusCode(200);

        village.household(2)
                .get("/me/home")
                .body("paidFen", equalTo(0))
                .body("payableFen", equalTo(30_000))
                .body("lastShare.reason", equalTo("银行次日退汇"));
        village.steward.get(path).body("state", equalTo("PAYING"));
        village.steward.post(path + "/payouts", Map.of()).statusCode(201).body("payments", equalTo(1));
        String second = village.steward.get(path + "/payout-file").extract().asString();
        village.steward
                .upload(path + "/results", "付款编号,状态\n" + number(second) + ",已付\n")
                .body("state", equalTo("COMPLETED"));
        village.household(2).get("/me/home").body("paidFen", equalTo(30_000));
        village.steward.get(path + "/payout-corrections").body("items", hasSize(1));
        completed(village, 2);
        // a cumulative file says again what is known, and nothing is told
        village.steward
                .upload(path + "/results", "付款编号,状态\n" + number(second) + ",PAID\n")
                .body("alreadyKnown", equalTo(1));
        List<JsonNode> told = completed(village, 2);
        assertEquals(
                List.of(1, 2),
                told.stream().map(e -> e.path("completion").asInt()).toList());
        assertEquals(
                List.of(90_000L, 90_000L),
                told.stream().map(e -> e.path("paidFen").asLong()).toList());
        assertEquals(
                List.of(0L, 30_000L),
                told.stream().map(e -> e.path("returnedFen").asLong()).toList());
    }

    private List<JsonNode> completed(Village village, int times) {
        Await.until(
                "distribution.completed.v1",
                () -> kafka.published("distribution.completed.v1", village.party)
                                .size()
                        == times);
        return kafka.published("distribution.completed.v1", village.party).stream()
                .map(event -> event.path("data"))
                .toList();
    }

    @Test
    void doesNotTakeBackWhatWasPaidAndTakesARepeatedPaidAsKnown() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        village.steward.upload(path + "/results", HEADER + "1,PAID,\n").statusCode(200);

        village.steward
                .upload(path + "/results", HEADER + "1,RETURNED,晚了\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_ALREADY_PAID"));
        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n2,PAID,\n")
                .statusCode(200)
                .body("paid", equalTo(1))
                .body("alreadyKnown", equalTo(1));
        village.household(1).get("/me/home").body("paidFen", equalTo(30_000));
    }

    @Test
    void replaysResultsWithoutPayingTwice() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);
        String key = UUID.randomUUID().toString();
        byte[] file = (HEADER + "1,PAID,\n").getBytes(StandardCharsets.UTF_8);

        village.steward.upload(path + "/results", file, key).statusCode(200);
        village.steward
                .upload(path + "/results", file, key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("paid", equalTo(1));
        village.steward
                .upload(path + "/results", (HEADER + "2,PAID,\n").getBytes(StandardCharsets.UTF_8), key)
                .statusCode(422);
        village.household(2).get("/me/home").body("paidFen", equalTo(0));
    }

    @Test
    void writesPain001OnlyFromAnAccountAndKnowsNoOtherFormat() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);

        village.steward
                .get(path + "/payout-file?format=pain001")
                .statusCode(409)
                .body("code", equalTo("PAYOUT_PAYER_UNKNOWN"));
        village.steward
                .get(path + "/payout-file?format=pdf")
                .statusCode(400)
                .body("code", equalTo("PAYOUT_FORMAT_UNKNOWN"));
    }

    @Test
    void paysNothingBeforeTheSecondPersonApproved() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = "/distributions/" + village.prepared(village.passed(village.roll(3, 6), 90_000, PER_HEAD));

        village.steward.get(path + "/payout-file").statusCode(409).body("code", equalTo("PAYOUT_NOT_RUN"));
        village.steward.post(path + "/payouts", Map.of()).statusCode(409).body("code", equalTo("PAYOUT_NOT_RUN"));
        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n")
                .statusCode(409)
                .body("code", equalTo("PAYOUT_NOT_RUN"));
    }

    @Test
    void hidesFilesFromOtherVillagesCountiesAndRoles() {
        Village village = Village.found(kafka, clock).earn(90_000);
        Village other = Village.found(kafka, clock);
        String path = run(village);

        other.steward.get(path + "/payout-file").statusCode(404);
        other.steward.get(path + "/payouts").statusCode(404);
        other.steward.post(path + "/payouts", Map.of()).statusCode(404);
        other.steward.get(path + "/payout-corrections").statusCode(404);
        Map<String, Object> lost = Map.of("kind", "LOST", "round", 1, "lineNos", List.of(), "reason", "没有收到");
        other.steward.post(path + "/payout-corrections", lost).statusCode(404);
        String correction = village.steward
                .post(path + "/payout-corrections", lost)
                .statusCode(201)
                .extract()
                .path("correctionId");
        for (String act : List.of("/confirm", "/reject")) {
            other.steward
                    .post(path + "/payout-corrections/" + correction + act, Map.of())
                    .statusCode(404);
            village.steward2
                    .in("350427")
                    .post(path + "/payout-corrections/" + correction + act, Map.of())
                    .statusCode(409)
                    .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
            village.household(1)
                    .post(path + "/payout-corrections/" + correction + act, Map.of())
                    .statusCode(403);
        }
        for (String read : List.of("/payouts", "/payout-corrections")) {
            village.steward.in("350427").get(path + read).statusCode(409);
            village.household(1).get(path + read).statusCode(403);
        }
        village.steward.in("350427").post(path + "/payouts", Map.of()).statusCode(409);
        village.household(1).post(path + "/payouts", Map.of()).statusCode(403);
        village.steward
                .post(path + "/payout-corrections/" + correction + "/reject", Map.of())
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        other.steward.upload(path + "/results", HEADER + "1,PAID,\n").statusCode(404);
        village.steward
                .in("350427")
                .get(path + "/payout-file")
                .statusCode(409)
                .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
        village.household(1).get(path + "/payout-file").statusCode(403);
        village.household(1).upload(path + "/results", HEADER + "1,PAID,\n").statusCode(403);
        village.steward.get(path + "/lines").body("items", hasSize(3)).body("items.state", not(contains("PAID")));
    }
}
