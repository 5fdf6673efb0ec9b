package org.lintan.ledger.payee;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Whose name a household's money goes to is not changed behind its back. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayeeNameTest {

    private static final String NEW_CARD = "9999000000002223";

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void refusesToPayAStrangerUnlessSomebodyWritesWhy() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        Map<String, Object> change = change("王五", null);
        village.steward
                .post("/payee-changes", change)
                .statusCode(422)
                .body("code", equalTo("PAYEE_NAME_DIFFERS"))
                .body("detail", not(containsString("王五")))
                .body("detail", containsString("示*"));
        change.put("nameReason", " \u3000 ");
        village.steward.post("/payee-changes", change).statusCode(422).body("code", equalTo("PAYEE_NAME_DIFFERS"));
        village.steward.get("/payee-changes").body("items", hasSize(0));
        change.put("nameReason", "户主去世,由儿媳代收");
        String id = village.steward
                .post("/payee-changes", change)
                .statusCode(201)
                .body("nameDiffers", equalTo(true))
                .body("rollHead", equalTo("示*"))
                .body("nameReason", equalTo("户主去世,由儿媳代收"))
                .body("head", equalTo("王*"))
                .body("before.head", equalTo("示*"))
                .body("before.cardNumber", equalTo("****0001"))
                .body("before.bank", equalTo("示例农信社"))
                .body("own", equalTo(true))
                .extract()
                .path("changeId");
        village.steward2
                .get("/payee-changes")
                .body("items[0].own", equalTo(false))
                .body("items[0].nameDiffers", equalTo(true))
                .body("items[0].before.cardNumber", equalTo("****0001"));
        village.steward2.post("/payee-changes/" + id + "/confirm", Map.of()).statusCode(200);
        Person auditor = new Person("auditor1", "auditor", Village.COUNTY, "350428-auditor");
        String changed = "items.find { it.act == '%s' }.changes.find { it.field == '%s' }.%s";
        for (String kind : new String[] {"CARD_PROPOSED", "CARD_CONFIRMED"}) {
            auditor.get("/acts?object=" + id)
                    .body(String.format(changed, kind, "LAST_FOUR", "before"), equalTo("0001"))
                    .body(String.format(changed, kind, "LAST_FOUR", "after"), equalTo("2223"))
                    .body(String.format(changed, kind, "NAME", "before"), equalTo("示*"))
                    .body(String.format(changed, kind, "NAME", "after"), equalTo("王*"))
                    .body(String.format(changed, kind, "HEAD", "after"), equalTo("示*"));
        }
    }

    @Test
    void theHeadsOwnNameNeedsNoMoreReasonHoweverItIsTyped() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        Map<String, Object> change = change(" 示　例0001\u200b", "多写的");
        village.steward
                .post("/payee-changes", change)
                .statusCode(201)
                .body("nameDiffers", equalTo(false))
                .body("nameReason", nullValue());
    }

    @Test
    void theHouseholdReadsWhoseCardItsMoneyIsToGoToUntilAMonthAfter() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        told(village, 0);
        String id = village.steward
                .post("/payee-changes", change("王五", "户主委托"))
                .statusCode(201)
                .extract()
                .path("changeId");
        told(village, 1)
                .body("cards[0].confirmed", equalTo(false))
                .body("cards[0].card.head", equalTo("王五"))
                .body("cards[0].card.cardNumber", equalTo("****2223"))
                .body("cards[0].before.head", equalTo("示例0001"))
                .body("cards[0].before.cardNumber", equalTo("****0001"))
                .body("cards[0].nameDiffers", equalTo(true))
                .body("cards[0].inForceFrom", nullValue());
        village.steward2.post("/payee-changes/" + id + "/confirm", Map.of()).statusCode(200);
        told(village, 1)
                .body("cards[0].confirmed", equalTo(true))
                .body("cards[0].inForce", equalTo(false))
                .body("cards[0].inForceFrom", notNullValue());
        clock.passDays(2);
        told(village, 1).body("cards[0].inForce", equalTo(true));
        clock.passDays(27);
        told(village, 1);
        clock.passDays(3);
        told(village, 0);
    }

    @Test
    void anotherHouseholdAnotherVillageAndAStewardAreToldNothingOfIt() {
        Village village = Village.found(kafka, clock);
        Village other = Village.found(kafka, clock);
        village.roll(3, 6);
        other.roll(3, 6);
        String id = village.steward
                .post("/payee-changes", change("王五", "户主委托"))
                .statusCode(201)
                .extract()
                .path("changeId");
        village.household(2).get("/me/told").statusCode(200).body("cards", hasSize(0));
        village.household(2).get("/me/home").body("told", equalTo(0));
        other.household(1).get("/me/told").statusCode(200).body("cards", hasSize(0));
        village.household(9).get("/me/told").statusCode(404);
        village.household(1).in("350427").get("/me/told").statusCode(404);
        village.household(1).in("350427").get("/me/home").body("told", equalTo(0));
        village.steward.get("/me/told").statusCode(403);
        village.steward.post("/payee-changes/" + id + "/reject", Map.of()).statusCode(200);
        told(village, 0);
    }

    @Test
    void aSecondChangeIsShownBesideTheCardTheFirstOnePutInForce() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String first = firstChange(village);
        String second = village.steward
                .post("/payee-changes", again())
                .body("before.cardNumber", equalTo("****0001"))
                .extract()
                .path("changeId");
        village.steward2.post("/payee-changes/" + first + "/confirm", Map.of()).statusCode(200);
        clock.passDays(2);
        village.steward2
                .post("/payee-changes/" + second + "/confirm", Map.of())
                .statusCode(200)
                .body("before.cardNumber", equalTo("****2223"));
        village.steward
                .get("/payee-changes")
                .body("items.find { it.changeId == '" + first + "' }.before.cardNumber", equalTo("****0001"))
                .body("items.find { it.changeId == '" + second + "' }.before.cardNumber", equalTo("****2223"));
    }

    @Test
    void aCardThatStillCoolsOffIsTheOneTheNextChangeReplaces() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String first = firstChange(village);
        String second =
                village.steward.post("/payee-changes", again()).extract().path("changeId");
        village.steward2.post("/payee-changes/" + first + "/confirm", Map.of()).statusCode(200);
        village.steward2
                .get("/payee-changes")
                .body("items.find { it.changeId == '" + second + "' }.before.cardNumber", equalTo("****2223"));
        village.steward2
                .post("/payee-changes/confirmations", Map.of("changeIds", List.of(second)))
                .statusCode(200);
        new Person("auditor1", "auditor", Village.COUNTY, "350428-auditor")
                .get("/acts?object=" + second)
                .body(
                        "items.find { it.act == 'CARD_CONFIRMED' }.changes.find { it.field == 'LAST_FOUR' }.before",
                        equalTo("2223"));
    }

    private static String firstChange(Village village) {
        return village.steward
                .post("/payee-changes", change("示例0001", null))
                .extract()
                .path("changeId");
    }

    /** To a third card, while the change to the second is under way. */
    private static Map<String, Object> again() {
        Map<String, Object> again = change("示例0001", null);
        again.put("cardNumber", "9999000000003334");
        return again;
    }

    private static io.restassured.response.ValidatableResponse told(Village village, int cards) {
        village.household(1).get("/me/home").statusCode(200).body("told", equalTo(cards));
        return village.household(1).get("/me/told").statusCode(200).body("cards", hasSize(cards));
    }

    private static Map<String, Object> change(String head, String nameReason) {
        Map<String, Object> change = new HashMap<>(
                Map.of("householdNo", "h0001", "head", head, "cardNumber", NEW_CARD, "bank", "农商行", "reason", "原卡已注销"));
        change.put("nameReason", nameReason);
        return change;
    }
}
