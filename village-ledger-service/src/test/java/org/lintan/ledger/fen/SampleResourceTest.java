package org.lintan.ledger.fen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.sample.Draw;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SampleResourceTest {

    private static final Person AUDITOR = new Person("auditor", "auditor", Village.COUNTY, "350428-auditor");

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void theSameSeedDrawsTheSameLinesAndEachOpensItsTrace() {
        Village village = Village.found(kafka, clock).earn(90_000);
        village.run(village.passed(village.roll(5, 10), 90_000, Map.of("deductions", List.of())));
        String asked = "/audit/sample/lines?count=3&seed=2026-11&from=" + village.today() + "&to=" + village.today();
        JsonPath sample = AUDITOR.get(asked).statusCode(200).extract().jsonPath();
        long of = sample.getLong("of");
        assertTrue(of >= 5);
        assertEquals(Draw.positions("2026-11", of, 3), sample.getList("items.position", Long.class));
        assertEquals(
                sample.getList("items"), AUDITOR.get(asked).extract().jsonPath().getList("items"));
        for (int i = 0; i < 3; i++) {
            String item = "items[" + i + "].";
            AUDITOR.get("/audit/fen/decisions/" + sample.getString(item + "decisionId") + "/lines/"
                            + sample.getInt(item + "lineNo"))
                    .statusCode(200)
                    .body("amountFen", equalTo(sample.getInt(item + "amountFen")))
                    .body("householdNo", equalTo(sample.getString(item + "householdNo")));
        }
        AUDITOR.in("351089").get(asked).body("of", equalTo(0));
        village.steward.get(asked).statusCode(403);
    }

    @Test
    void aSampleWithoutASeedOrADayIsRefused() {
        for (String asked : List.of(
                "?from=2026-03-01&to=2026-03-31", "?from=2026-03-01&seed=x", "?from=2026-03-02&to=2026-03-01&seed=x")) {
            AUDITOR.get("/audit/sample/lines" + asked).statusCode(400).body("code", equalTo("BAD_REQUEST"));
        }
    }
}
