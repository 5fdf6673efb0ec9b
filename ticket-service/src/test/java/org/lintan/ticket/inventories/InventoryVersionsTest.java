package org.lintan.ticket.inventories;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.MEASURER;

/** An inventory is put right by new versions; a case stays on those it was measured on. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class InventoryVersionsTest {

    private static final Map<String, Object> CLOSING =
            Village.inventory("2020-12-31", 27_833_000, 12_987_370, 3_855_000);
    private static final Map<String, Object> LESS_PINE =
            Village.inventory("2020-12-31", 27_833_000, 11_000_000, 3_855_000);

    @Inject
    TestClock clock;

    private Village village;
    private Person steward;
    private String plotId;
    private String closing;

    @BeforeEach
    void aPlotWithTwoInventories() {
        village = Village.register();
        steward = village.steward();
        plotId = village.addPlot();
        closing = steward.get("/plots/" + plotId + "/inventories").extract().path("items[1].inventoryId");
    }

    private String versions() {
        return "/plots/" + plotId + "/inventories/" + closing + "/versions";
    }

    private static Map<String, Object> after(int version, Map<String, Object> inventory) {
        return Map.of("after", version, "reason", "马尾松样地 3 号漏乘", "inventory", inventory);
    }

    @Test
    void anInventoryKeepsItsIdAndItsOldVersionsAndTellsWhoPutItRightAndWhy() {
        MEASURER.post(versions(), after(1, LESS_PINE))
                .statusCode(201)
                .header("Location", containsString(versions()))
                .body("inventoryId", equalTo(closing))
                .body("version", equalTo(2));

        steward.get("/plots/" + plotId + "/inventories")
                .body("items", hasSize(2))
                .body("items[1].inventoryId", equalTo(closing))
                .body("items[1].version", equalTo(2))
                .body("items[1].stocks.find { it.species == '马尾松' }.volumeDm3", equalTo(11_000_000));
        FORESTRY1
                .get(versions())
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].reason", equalTo("马尾松样地 3 号漏乘"))
                .body("items[0].recordedBy", equalTo(MEASURER.user()))
                .body("items[1].reason", nullValue())
                .body("items[1].stocks.find { it.species == '马尾松' }.volumeDm3", equalTo(12_987_370));
    }

    @Test
    void refusesAVersionWithoutAReasonOneThatSaysTheSameAndOneOnADayThatIsTaken() {
        steward.post(versions(), Map.of("after", 1, "reason", " ", "inventory", LESS_PINE))
                .statusCode(400);
        steward.post(versions(), after(1, CLOSING)).statusCode(422).body("code", equalTo("INVENTORY_UNCHANGED"));
        steward.post(versions(), after(1, Village.inventory("2016-01-01", 1, 2, 3)))
                .statusCode(409)
                .body("code", equalTo("INVENTORY_DAY_TAKEN"));
        steward.post(versions(), after(1, Village.inventory("2999-01-01", 1, 2, 3)))
                .statusCode(422)
                .body("code", equalTo("INVENTORY_IN_FUTURE"));
        steward.get(versions()).body("items", hasSize(1));
    }

    @Test
    void aDayTypedWronglyIsPutRightAndServesFromThenOn() {
        steward.post(versions(), after(1, Village.inventory("2020-12-30", 27_833_000, 12_987_370, 3_855_000)))
                .statusCode(201);
        String id = village.draft(plotId);
        steward.get("/applications/" + id)
                .body("checks.find { it.check == 'inventory-days' }.why", containsString("2020-12-30,不能代替"));

        steward.post(versions(), after(2, CLOSING)).statusCode(201).body("version", equalTo(3));

        steward.get("/applications/" + id)
                .body("checks.find { it.check == 'inventory-days' }", nullValue())
                .body("recomputedKg", equalTo((int) Village.CHANGKOU_KG));
    }

    @Test
    void anotherCountyOrPartyFindsNoSuchInventoryAndAnOfficePutsNoneRight() {
        Person neighbour = Village.register().steward();
        Person abroad = steward.in(FOREIGN, steward.party());
        for (Person stranger : List.of(neighbour, abroad, MEASURER.in(FOREIGN, "350427-measurer"))) {
            stranger.post(versions(), after(1, LESS_PINE)).statusCode(404);
            stranger.get(versions()).statusCode(404);
        }
        FORESTRY1.post(versions(), after(1, LESS_PINE)).statusCode(403);
        String other = village.addPlot(0.016);
        steward.post("/plots/" + other + "/inventories/" + closing + "/versions", after(1, LESS_PINE))
                .statusCode(404);
        steward.get("/plots/" + other + "/inventories/" + closing + "/versions").statusCode(404);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneStandsAndTheOtherIsToldThatItCameSecond() {
        List<CompletableFuture<Integer>> both = List.of(1_000, 2_000).stream()
                .map(more -> CompletableFuture.supplyAsync(() -> steward.post(
                                versions(), after(1, Village.inventory("2020-12-31", 27_833_000 + more, 1, 1)))
                        .extract()
                        .statusCode()))
                .toList();

        assertEquals(
                List.of(201, 409),
                both.stream().map(CompletableFuture::join).sorted().toList());
        steward.post(versions(), after(1, LESS_PINE))
                .statusCode(409)
                .body("code", equalTo("INVENTORY_CORRECTED_MEANWHILE"));
    }

    @Test
    void theSameRequestTwiceMakesOneVersion() {
        String key = UUID.randomUUID().toString();
        steward.post(versions(), after(1, LESS_PINE), key).statusCode(201);
        steward.post(versions(), after(1, LESS_PINE), key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("version", equalTo(2));
        steward.get(versions()).body("items", hasSize(2));
    }

    @Test
    void aMeasuredCaseKeepsTheVersionsItWasMeasuredOnUntilItIsMeasuredAgain() {
        String id = village.titleChecked(plotId);
        MEASURER.act(id, "measure", Map.of("measuredKg", Village.CHANGKOU_KG, "reportNo", "计-1-" + id))
                .statusCode(200);

        steward.post(versions(), after(1, LESS_PINE)).statusCode(201);

        FORESTRY1
                .get("/applications/" + id)
                .body("recomputedKg", equalTo((int) Village.CHANGKOU_KG))
                .body("remeasured", hasSize(1))
                .body("remeasured[0].inventoryId", equalTo(closing))
                .body("remeasured[0].day", equalTo("2020-12-31"))
                .body("remeasured[0].judged", equalTo(1))
                .body("remeasured[0].newest", equalTo(2));
        FORESTRY1.act(id, "return", Map.of("reasons", List.of("按更正后的调查重新计量"))).statusCode(200);
        steward.get("/applications/" + id).body("remeasured", empty()).body("recomputedKg", not(equalTo((int)
                Village.CHANGKOU_KG)));
        steward.act(id, "resubmit").statusCode(200);
        FORESTRY1
                .act(id, "check-title", Map.of("coordinateSource", "TITLE_MAP"))
                .statusCode(200);
        MEASURER.act(id, "measure", Map.of("measuredKg", Village.CHANGKOU_KG, "reportNo", "计-2-" + id))
                .statusCode(422)
                .body("code", equalTo("MEASURED_EXCEEDS_RECOMPUTED"));
    }

    @Test
    void whatWasIssuedStaysAsItWasMeasuredThoughTheInventoryIsPutRightLater() {
        String ticket = village.ticketOf(plotId, clock);
        int issued = AUDITOR.get("/tickets/" + ticket).extract().path("quantityKg");

        steward.post(versions(), after(1, LESS_PINE)).statusCode(201);

        AUDITOR.get("/tickets/" + ticket)
                .body("quantityKg", equalTo(issued))
                .body("particulars.recomputedKg", equalTo(issued));
        String id = AUDITOR.get("/tickets/" + ticket).extract().path("applicationId");
        AUDITOR.get("/applications/" + id)
                .body("recomputedKg", equalTo(issued))
                .body("remeasured[0].newest", equalTo(2));
    }
}
