package org.lintan.ledger.payee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayeeChangeTest {

    private static final String NEW_CARD = "9999000000007777";
    private static final Map<String, Object> CHANGE = Map.of(
            "householdNo", "h0002", "head", "示例0002", "cardNumber", NEW_CARD, "bank", "示例农商行", "reason", "原卡已注销");

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void aReturnedPaymentGoesToTheNewCardOnceTwoPeopleConfirmedItAndADayHasPassed() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String id = village.run(
                village.passed(village.roll(3, 6), 90_000, Map.of("deductions", List.of(), "perHeadFen", 15_000)));
        String path = "/distributions/" + id;
        village.sent(id);
        village.steward.upload(path + "/results", "行号,状态,原因\n1,已付,\n2,退回,账号不存在\n3,退回,户名不符\n");
        String change = village.steward
                .post("/payee-changes", CHANGE)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("cardNumber", not(containsString("000000007777")))
                .extract()
                .path("changeId");
        String confirm = "/payee-changes/" + change + "/confirm";
        village.steward.post(confirm, Map.of()).statusCode(409).body("code", equalTo("PAYEE_SAME_PERSON"));
        village.steward2.post(confirm, Map.of()).statusCode(200).body("inForceFrom", notNullValue());
        village.steward2.post(confirm, Map.of()).statusCode(409).body("code", equalTo("PAYEE_CHANGE_DECIDED"));

        // the old card stays in force until the day is over
        village.sent(id);
        village.steward
                .get(path + "/payout-file")
                .body(containsString("2,h0002,示例0002,9999000000000002,"), not(containsString(NEW_CARD)));
        String file = village.steward.get(path + "/payout-file").extract().asString();
        StringBuilder back = new StringBuilder("付款编号,状态,原因\n");
        file.lines()
                .skip(1)
                .forEach(line ->
                        back.append(line.substring(line.lastIndexOf(',') + 1)).append(",退回,账号不存在\n"));
        village.steward
                .upload(path + "/results", back.toString())
                .statusCode(200)
                .body("returned", equalTo(2));

        clock.passDays(1);
        village.sent(id);
        village.steward
                .get(path + "/payout-file")
                .body(
                        containsString("2,h0002,示例0002," + NEW_CARD + ",示例农商行,"),
                        containsString("3,h0003,示例0003,9999000000000003,"));
    }

    @Test
    void aChangeMayBeTakenBackAndIsNotConfirmedThen() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String change = village.steward.post("/payee-changes", CHANGE).extract().path("changeId");
        village.steward
                .post("/payee-changes/" + change + "/reject", Map.of())
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        village.steward2
                .post("/payee-changes/" + change + "/confirm", Map.of())
                .statusCode(409)
                .body("code", equalTo("PAYEE_CHANGE_DECIDED"));
        village.steward.get("/payee-changes").body("items", hasSize(1));
    }

    @Test
    void refusesHouseholdsOfNoRollAndWhatIsNoCard() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        Map<String, Object> change = new HashMap<>(CHANGE);
        change.put("householdNo", "h0009");
        village.steward.post("/payee-changes", change).statusCode(404).body("code", equalTo("PAYEE_HOUSEHOLD_UNKNOWN"));
        change.put("cardNumber", "12");
        village.steward.post("/payee-changes", change).statusCode(400);
        change.put("householdNo", "h0002");
        change.put("cardNumber", "6222021234567890129");
        village.steward.post("/payee-changes", change).statusCode(422).body("code", equalTo("PAYEE_CARD_CHECK_DIGIT"));
        change.put("cardNumber", "6222021234567890128");
        village.steward.post("/payee-changes", change).statusCode(201);
    }

    @Test
    void aHeadIsWrittenAsOnTheRollSoThatTheBankReadsOneName() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String id = village.run(
                village.passed(village.roll(3, 6), 90_000, Map.of("deductions", List.of(), "perHeadFen", 15_000)));
        Map<String, Object> change = new HashMap<>(CHANGE);
        change.put("head", " 古丽　米热 • 艾比布力\u200b");
        change.put("nameReason", "户主更名,名册未改");
        change.put("bank", "示例　 农商行");
        String changeId = village.steward
                .post("/payee-changes", change)
                .statusCode(201)
                .extract()
                .path("changeId");
        village.steward2
                .post("/payee-changes/" + changeId + "/confirm", Map.of())
                .statusCode(200);
        clock.passDays(1);
        village.sent(id);
        village.steward
                .get("/distributions/" + id + "/payout-file")
                .body(containsString("2,h0002,古丽米热·艾比布力," + NEW_CARD + ",示例 农商行,"));
    }

    @Test
    void refusesANameWithADamagedSignWithNothingToSeeOrTooLong() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        for (String head : List.of("测\uFFFE户", "测\uFFFD户", "\u200b", "𠮷".repeat(61))) {
            for (String field : List.of("head", "bank")) {
                Map<String, Object> change = new HashMap<>(CHANGE);
                change.put(field, head);
                village.steward
                        .post("/payee-changes", change)
                        .statusCode(422)
                        .body("code", equalTo("PAYEE_NAME_UNFIT"));
            }
        }
        Map<String, Object> longest = new HashMap<>(CHANGE);
        longest.put("head", "𠮷".repeat(60));
        longest.put("nameReason", "户主更名");
        village.steward.post("/payee-changes", longest).statusCode(201);
    }

    @Test
    void isForTheStewardsOfTheVillageOnly() {
        Village village = Village.found(kafka, clock);
        Village other = Village.found(kafka, clock);
        village.roll(3, 6);
        String change = village.steward.post("/payee-changes", CHANGE).extract().path("changeId");
        for (String act : List.of("/confirm", "/reject")) {
            String path = "/payee-changes/" + change + act;
            other.steward.post(path, Map.of()).statusCode(404).body("code", equalTo("PAYEE_CHANGE_NOT_FOUND"));
            village.steward2
                    .in("350427")
                    .post(path, Map.of())
                    .statusCode(409)
                    .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
            village.household(2).post(path, Map.of()).statusCode(403);
        }
        other.steward.get("/payee-changes").body("items", hasSize(0));
        other.steward.post("/payee-changes", CHANGE).statusCode(404);
        village.steward.in("350427").get("/payee-changes").statusCode(409);
        village.steward.in("350427").post("/payee-changes", CHANGE).statusCode(409);
        village.household(2).get("/payee-changes").statusCode(403);
        village.household(2).post("/payee-changes", CHANGE).statusCode(403);
    }
}
