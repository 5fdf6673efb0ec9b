package org.lintan.ledger.payee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

/** A village changes its bank: the second person confirms every card at once. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayeeConfirmationTest {

    private static final String ALL = "/payee-changes/confirmations";

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void confirmsAllInOneActAndOnceUnderOneKey() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        List<String> changes = List.of(
                entered(village, village.steward, "h0001"),
                entered(village, village.steward, "h0002"),
                entered(village, village.steward, "h0003"));
        String key = UUID.randomUUID().toString();
        village.steward2
                .post(ALL, Map.of("changeIds", changes), key)
                .statusCode(200)
                .body("changes", equalTo(3))
                .body("inForceFrom", notNullValue());
        village.steward2.post(ALL, Map.of("changeIds", changes), key).statusCode(200);
        village.steward
                .get("/payee-changes")
                .body("items.state", everyItem(equalTo("CONFIRMED")))
                .body("items.decidedBy", everyItem(notNullValue()));
        new Person("auditor1", "auditor", Village.COUNTY, "350428-auditor")
                .get("/acts?object=" + changes.get(2))
                .body("items[0].act", equalTo("CARD_CONFIRMED"))
                .body("items[0].changes.find { it.field == 'LAST_FOUR' }.before", equalTo("0003"))
                .body("items[0].changes.find { it.field == 'LAST_FOUR' }.after", equalTo("7777"));
        village.steward2
                .post(ALL, Map.of("changeIds", changes))
                .statusCode(409)
                .body("errors.code", everyItem(equalTo("PAYEE_CHANGE_DECIDED")));
    }

    @Test
    void confirmsNoneWhereOneCannotBe() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String anothers = entered(village, village.steward, "h0001");
        String own = entered(village, village.steward2, "h0002");
        String nobodys = Ids.next();
        village.steward2
                .post(ALL, Map.of("changeIds", List.of(anothers, own, nobodys)))
                .statusCode(409)
                .body("code", equalTo("PAYEE_CHANGES_UNFIT"))
                .body("errors.field", contains("changeIds[1]", "changeIds[2]"))
                .body("errors.code", contains("PAYEE_SAME_PERSON", "PAYEE_CHANGE_NOT_FOUND"))
                .body("errors[0].detail", containsString("另一位"));
        village.steward.get("/payee-changes").body("items.state", everyItem(equalTo("PROPOSED")));
        // the same change named twice is one
        village.steward2
                .post(ALL, Map.of("changeIds", List.of(anothers, anothers)))
                .statusCode(200)
                .body("changes", equalTo(1));
    }

    @Test
    void leavesTwoChangesOfOneHouseholdToBeLookedAtOneByOne() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        List<String> both =
                List.of(entered(village, village.steward, "h0001"), entered(village, village.steward, "h0001"));
        village.steward2
                .post(ALL, Map.of("changeIds", both))
                .statusCode(409)
                .body("errors.code", contains("PAYEE_HOUSEHOLD_TWICE"))
                .body("errors[0].detail", containsString("h0001"));
    }

    @Test
    void isForTheStewardsOfTheVillageOnly() {
        Village village = Village.found(kafka, clock);
        Village other = Village.found(kafka, clock);
        village.roll(3, 6);
        Map<String, Object> body = Map.of("changeIds", List.of(entered(village, village.steward, "h0001")));
        other.steward.post(ALL, body).statusCode(409).body("errors.code", contains("PAYEE_CHANGE_NOT_FOUND"));
        village.steward2
                .in("350427")
                .post(ALL, body)
                .statusCode(409)
                .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
        village.household(2).post(ALL, body).statusCode(403);
        village.steward2.post(ALL, Map.of("changeIds", List.of())).statusCode(400);
        village.steward.get("/payee-changes").body("items.state", contains("PROPOSED"));
    }

    private static String entered(Village village, Person steward, String householdNo) {
        return steward.post(
                        "/payee-changes",
                        Map.of(
                                "householdNo",
                                householdNo,
                                "head",
                                "示例" + householdNo.substring(1),
                                "cardNumber",
                                "9999000000007777",
                                "bank",
                                "示例农商行",
                                "reason",
                                "全村换行"))
                .statusCode(201)
                .extract()
                .path("changeId");
    }
}
