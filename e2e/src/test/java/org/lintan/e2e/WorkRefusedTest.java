package org.lintan.e2e;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Part;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Work that was begun properly and is then refused; what it leaves behind comes after everybody has looked at the county. */
@Order(4)
class WorkRefusedTest {

    private final County county = County.open();

    @Test
    void aRollWithSevenFaultsIsRefusedWithAllSevenAndTheirRows() {
        String roll = String.join(
                "\r\n",
                "户号,户主,人数,身份证号,银行卡号,开户行,手机",
                "k001,示例户甲,3,350428194001010010,9999990000000001,示例农商银行,10000000001",
                "K001,示例户乙,3,350428194001010029,9999990000000002,示例农商银行,10000000002",
                "k003,,3,350428194001010037,9999990000000003,示例农商银行,10000000003",
                "k004,示例户丁,0,350428194001010045,9999990000000004,示例农商银行,10000000004",
                "k005,示例户戊,3,35042819400101005,9999990000000005,示例农商银行,10000000005",
                "k006,示例户己,3,350428194001010061,99999900000000O6,示例农商银行,10000000006",
                "k007,示例户庚,3,350428194001010079,9999990000000001,示例农商银行,10000000007",
                "k008,示例户辛,3,350428194001010087,9999990000000008,示例农商银行,12345",
                "");
        List<Object> before = rolls();

        Response answer = county.unchanged(
                () -> county.as("steward", Part.LEDGER)
                        .contentType("text/csv")
                        .header("Idempotency-Key", County.freshKey())
                        .queryParam("cutOff", "2026-01-01")
                        .body(roll.getBytes(StandardCharsets.UTF_8))
                        .post("/rolls"),
                422,
                "ROLL_HAS_FAULTS");

        answer.then().body("errors", hasSize(7)).body("detail", containsString("7"));
        assertEquals(
                List.of(
                        "3.户号 HOUSEHOLD_NO_TWICE",
                        "4.户主 MISSING",
                        "5.人数 MEMBERS_NOT_POSITIVE",
                        "6.身份证号 ID_LENGTH",
                        "7.银行卡号 CARD_NOT_DIGITS",
                        "8.银行卡号 CARD_TWICE",
                        "9.手机 PHONE_FORM"),
                answer.path("errors.collect { it.field + ' ' + it.code }"));
        assertEquals(before, rolls());
    }

    private List<Object> rolls() {
        return county.as("steward", Part.LEDGER)
                .get("/rolls")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void anOpenObjectionBlocksTheDistributionAndAnUpheldOneEndsIt() {
        String rollId = county.as("steward", Part.LEDGER)
                .get("/rolls")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].rollId");
        String decision = county.write(
                        "steward", Part.LEDGER, "/decisions", VillageMeeting.carried("有异议的分配", rollId, 1_000))
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
        String objection = county.write(
                        "villager", Part.LEDGER, "/decisions/" + decision + "/objections", Map.of("text", "我家少算了一口人"))
                .then()
                .statusCode(201)
                .extract()
                .path("objectionId");

        county.unchanged(
                () -> county.write("steward", Part.LEDGER, "/distributions", Map.of("decisionId", decision)),
                409,
                "DECISION_HAS_OPEN_OBJECTION");
        String resolve = "/decisions/" + decision + "/objections/" + objection + "/resolve";
        county.unchanged(
                () -> county.write("steward", Part.LEDGER, resolve, Map.of("resolution", "没有少算")),
                409,
                "RESOLVER_IS_PROPOSER");
        county.write("steward2", Part.LEDGER, resolve, Map.of("resolution", "属实,重新表决", "upheld", true))
                .then()
                .statusCode(200);
        county.unchanged(
                () -> county.write("steward", Part.LEDGER, "/distributions", Map.of("decisionId", decision)),
                409,
                "DECISION_FAILED");
    }

    @Test
    void theSameLandGetsNoSecondTicketForYearsThatOverlap() {
        String plotId = county.as("steward", Part.TICKET)
                .get("/plots")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '常口后山' }.plotId");
        for (List<String> period : List.of(List.of("2016-01-01", "2020-12-31"), List.of("2020-01-01", "2022-12-31"))) {
            String application = county.write(
                            "steward",
                            Part.TICKET,
                            "/applications",
                            Map.of(
                                    "plotIds",
                                    List.of(plotId),
                                    "periodStart",
                                    period.get(0),
                                    "periodEnd",
                                    period.get(1),
                                    "methodId",
                                    "stock-volume"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("applicationId");

            county.unchanged(
                    () -> county.write(
                            "steward", Part.TICKET, "/applications/" + application + "/actions/submit", Map.of()),
                    409,
                    "LAND_PERIOD_OVERLAP");

            county.as("steward", Part.TICKET)
                    .get("/applications/" + application)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("DRAFT"))
                    .body("conflicts.kind", containsInAnyOrder("OVERLAP", "SAME_TITLE"));
        }
    }

    @Test
    void whoConfirmsADepositIsNotWhoRecordedIt() {
        String id = county.write("operator", Part.MARKET, "/deposits", deposit(100))
                .then()
                .statusCode(201)
                .extract()
                .path("depositId");

        county.unchanged(
                () -> county.write("operator", Part.MARKET, "/deposits/" + id + "/confirm", Map.of()),
                409,
                "SAME_PERSON");

        county.write("bank", Part.MARKET, "/deposits/" + id + "/reject", Map.of("reason", "没有这笔款"))
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyOfEachServiceIsAnsweredOnceRepeatedAlikeAndRefusedForAnythingElse() {
        isAnsweredOnce(() -> county.as("forestry1", Part.TICKET), "/holders", holder("示例合作社"), holder("别的合作社"));
        isAnsweredOnce(
                () -> county.as("operator", Part.MARKET), "/participants", participant("SELLER"), participant("BUYER"));
        String rollId = county.as("steward", Part.LEDGER)
                .get("/rolls")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].rollId");
        isAnsweredOnce(
                () -> county.as("steward", Part.LEDGER),
                "/decisions",
                VillageMeeting.carried("只登记一次", rollId, 1_000),
                VillageMeeting.carried("只登记一次", rollId, 2_000));
    }

    private void isAnsweredOnce(
            java.util.function.Supplier<RequestSpecification> who,
            String path,
            Map<String, Object> body,
            Map<String, Object> altered) {
        String key = County.freshKey();
        String first = who.get()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        Response again = county.sameBooks(
                () -> who.get().header("Idempotency-Key", key).body(body).post(path));
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first, again.asString());
        county.unchanged(
                () -> who.get().header("Idempotency-Key", key).body(altered).post(path), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    private static Map<String, Object> holder(String name) {
        return Map.of(
                "party",
                "350428-e2e",
                "kind",
                "COOPERATIVE",
                "name",
                name,
                "villageCode",
                "350428100203",
                "townName",
                "万安镇",
                "villageName",
                "示例村");
    }

    private static Map<String, Object> participant(String kind) {
        return Map.of("party", "350428-e2e", "kind", kind, "name", "示例合作社");
    }

    private static Map<String, Object> deposit(long amountFen) {
        return Map.of(
                "party",
                "350428-buyer1",
                "amountFen",
                amountFen,
                "bankReceiptNo",
                County.freshKey().substring(0, 20),
                "receivedOn",
                VillageMeeting.today());
    }
}
