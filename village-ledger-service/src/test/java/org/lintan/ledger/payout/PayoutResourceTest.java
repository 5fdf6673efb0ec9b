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
        return "/distributions/" + village.run(village.passed(village.roll(3, 6), 90_000, PER_HEAD));
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
        village.steward.get(path + "/payout-file").statusCode(409).body("code", equalTo("PAYOUT_NOTHING_OPEN"));
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
        String second = village.steward.get(path + "/payout-file").extract().asString();
        assertEquals(2, second.lines().count());
        assertTrue(second.contains("2,h0002,") && second.contains("-2-2"), second);

        village.steward.upload(path + "/results", HEADER + "2,PAID,\n").body("state", equalTo("COMPLETED"));
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

    @Test
    void refusesResultsForUnknownLinesAndChangesNothing() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);

        village.steward
                .upload(path + "/results", HEADER + "1,PAID,\n4,PAID,\n1,PAID,\n2,RETURNED,\n3,?,\n")
                .statusCode(422)
                .body("code", equalTo("RESULTS_HAVE_FAULTS"))
                .body("errors.code", contains("LINE_UNKNOWN", "LINE_TWICE", "REASON_MISSING", "STATE_UNKNOWN"));
        village.steward.get(path).body("state", equalTo("RUN"));
        village.household(1).get("/me/home").body("paidFen", equalTo(0));
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
                .body("alreadyPaid", equalTo(1));
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
    void writesPain001AndKnowsNoOtherFormat() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String path = run(village);

        village.steward
                .get(path + "/payout-file?format=pain001")
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .body(containsString("pain.001.001.09"), containsString("900.00"));
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
