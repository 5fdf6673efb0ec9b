package org.lintan.ledger.roll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A second roll of a village: what changed is asked about, and no card is taken from it by one person. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RollAgainTest {

    private static final String IMPORT = "/rolls?cutOff=2026-02-01";
    private static final String OLD = "9999000000000002";
    private static final String NEW = "9999000000007777";
    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    /** The roll of three with another card for the second household. */
    private static String csv(String card) {
        return Village.rollCsv(3, 6).replace("," + OLD + ",", "," + card + ",");
    }

    private static String imported(Village village, String csv) {
        return village.steward
                .upload(IMPORT + "&confirmed=CARDS_DIFFER", csv)
                .statusCode(201)
                .extract()
                .path("rollId");
    }

    private static String open(Village village) {
        return village.steward
                .get("/payee-changes")
                .body("items.findAll { it.state == 'PROPOSED' }", hasSize(1))
                .extract()
                .path("items.find { it.state == 'PROPOSED' }.changeId");
    }

    private void paysTo(Village village, String rollId, String card) {
        String id = village.run(village.passed(rollId, 90_000, PER_HEAD));
        village.sent(id);
        village.steward
                .get("/distributions/" + id + "/payout-file")
                .body(containsString("2,h0002,示例0002," + card + ","));
    }

    @Test
    void namesWhatChangedAndTakesTheRollOnceThatIsConfirmed() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String slipped = Village.rollCsv(4, 9).replace("h0004,", "h0009,");

        village.steward
                .upload(IMPORT, slipped)
                .statusCode(422)
                .body("code", equalTo("ROLL_HAS_QUESTIONS"))
                .body("errors.code", contains("HOUSEHOLDS_NEW", "MEMBERS_CHANGED"))
                .body("errors.detail", contains(containsString("h0009"), containsString("h0001 2→3")));
        byte[] marked = village.steward
                .request()
                .contentType("text/csv")
                .body(slipped.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/rolls/check")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(
                ((Sheet) SheetReading.of(marked)).others().stream().anyMatch(sheet -> !sheet.hidden()),
                "what changed stands on a second sheet");
        village.steward.get("/rolls").body("items", hasSize(1));
        village.steward
                .upload(IMPORT + "&confirmed=HOUSEHOLDS_NEW&confirmed=MEMBERS_CHANGED", slipped)
                .statusCode(201)
                .body("version", equalTo(2));
        // the same file again is the same roll: nothing is asked
        village.steward.upload(IMPORT, slipped).statusCode(200).body("version", equalTo(2));
        village.steward.get("/payee-changes").body("items", hasSize(0));
    }

    @Test
    void aSlippedColumnIsNotTakenUnseen() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        String slipped = Village.rollCsv(3, 6)
                .replace("h0003,", "h0004,")
                .replace("h0002,", "h0003,")
                .replace("h0001,", "h0002,");
        village.steward
                .upload(IMPORT, slipped)
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("RENUMBERED", "CARDS_DIFFER"))
                .body(
                        "errors.find { it.code == 'RENUMBERED' }.detail",
                        containsString("h0001→h0002 示*、h0002→h0003 示*、h0003→h0004 示*"));
    }

    @Test
    void anotherCardOpensAChangeAndTheOldCardIsPaidUntilTwoPeopleAndTheHoursHavePassed() {
        Village village = Village.found(kafka, clock).earn(270_000);
        village.roll(3, 6);
        village.steward
                .upload(IMPORT, csv(NEW))
                .statusCode(422)
                .body("errors.code", contains("CARDS_DIFFER"))
                .body("errors[0].detail", containsString("h0002 ****0002→****7777"));
        String second = imported(village, csv(NEW));
        String change = open(village);
        village.steward
                .get("/payee-changes")
                .body("items[0].householdNo", equalTo("h0002"))
                .body("items[0].rollId", equalTo(second))
                .body("items[0].reason", containsString("第 2 版"));
        paysTo(village, second, OLD);

        village.steward
                .post("/payee-changes/" + change + "/confirm", Map.of())
                .statusCode(409)
                .body("code", equalTo("PAYEE_SAME_PERSON"));
        village.steward2
                .post("/payee-changes/" + change + "/confirm", Map.of())
                .statusCode(200)
                .body("inForceFrom", notNullValue());
        // a roll that says the same does not shorten the hours
        String third = imported(village, csv(NEW) + "\n");
        village.steward.get("/payee-changes").body("items.findAll { it.state == 'PROPOSED' }", hasSize(0));
        village.steward.get("/payee-changes").body("items", hasSize(1));
        String id = village.prepared(village.passed(third, 90_000, PER_HEAD));
        village.steward2.approve(id).statusCode(200);
        village.sent(id);
        village.steward
                .get("/distributions/" + id + "/payout-file")
                .body(containsString("2,h0002,示例0002," + NEW + ","));
    }

    @Test
    void theHoursAreNotShortenedByARollThatSaysTheSame() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String first = village.roll(3, 6);
        String id = village.run(village.passed(first, 90_000, PER_HEAD));
        imported(village, csv(NEW));
        village.steward2
                .post("/payee-changes/" + open(village) + "/confirm", Map.of())
                .statusCode(200);
        village.sent(id);
        village.steward
                .get("/distributions/" + id + "/payout-file")
                .body(containsString("2,h0002,示例0002," + OLD + ","));
    }

    @Test
    void aRefusedChangeLeavesTheOldCardAndTheNextRollThatSaysItOpensItAgain() {
        Village village = Village.found(kafka, clock).earn(90_000);
        village.roll(3, 6);
        String second = imported(village, csv(NEW));
        village.steward2
                .post("/payee-changes/" + open(village) + "/reject", Map.of())
                .statusCode(200);
        // the same file again is the same roll, not another word
        village.steward.upload(IMPORT, csv(NEW)).statusCode(200).body("rollId", equalTo(second));
        village.steward.get("/payee-changes").body("items.state", contains("REJECTED"));
        imported(village, csv(NEW) + "\n");
        village.steward.get("/payee-changes").body("items.state", contains("PROPOSED", "REJECTED"));
        paysTo(village, second, OLD);
    }

    @Test
    void aNewerRollTakesBackWhatAnEarlierOneOpenedAndLeavesWhatAPersonEntered() {
        Village village = Village.found(kafka, clock);
        village.roll(3, 6);
        imported(village, csv(NEW));
        // the same card once more: the change that is open is the one
        imported(village, csv(NEW) + "\n");
        String change = open(village);
        // another card: the newer roll's word counts
        imported(village, csv("9999000000008888"));
        village.steward
                .get("/payee-changes")
                .body("items.state", contains("PROPOSED", "REJECTED"))
                .body("items.cardNumber", contains("****8888", "****7777"))
                .body("items[1].changeId", equalTo(change));
        // the card in force again: nothing is left to decide
        imported(village, csv(OLD) + "\n");
        village.steward.get("/payee-changes").body("items.state", contains("REJECTED", "REJECTED"));

        Map<String, Object> byHand = Map.of(
                "householdNo",
                "h0002",
                "head",
                "示例0002",
                "cardNumber",
                "9999000000009999",
                "bank",
                "示例农商行",
                "reason",
                "本人来办");
        village.steward.post("/payee-changes", byHand).statusCode(201);
        imported(village, csv(OLD) + "\n\n");
        open(village);
        imported(village, csv("9999000000009999"));
        village.steward.get("/payee-changes").body("items.findAll { it.state == 'PROPOSED' }.reason", contains("本人来办"));
    }
}
