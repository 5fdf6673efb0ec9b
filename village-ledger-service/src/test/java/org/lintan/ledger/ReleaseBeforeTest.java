package org.lintan.ledger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** This release starts on the database the demo county of release 1.0 left behind: a village of 240 households that has shared out once. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "filledBy", value = "release-1.0/ledger.sql"),
        restrictToAnnotatedClass = true)
class ReleaseBeforeTest {

    private static final String COUNTY = "350428";
    private static final String VILLAGE = "350428-changkou";
    private static final long SOLD_FEN = 14_084_500 + 620_000;
    private static final long SHARED_FEN = 14_070_000;

    @Inject
    Kafka kafka;

    private final Person steward = new Person("steward", "steward", COUNTY, VILLAGE);

    @Test
    void whatWasSharedBeforeItArrivedStandsAsAdvancedUntilTheBankHasPaidIt() {
        sound();
        assertEquals(SOLD_FEN - SHARED_FEN, pot("availableFen"));
        assertEquals(SOLD_FEN, pot("incomeFen"));
        assertEquals(0, pot("advancedFen"));

        List<Map<String, Object>> claims =
                steward.get("/income").extract().jsonPath().<Map<String, Object>>getList("items").stream()
                        .map(sale -> Map.of("claimId", sale.get("tradeId"), "amountFen", sale.get("amountFen")))
                        .toList();
        kafka.send(
                "market.events",
                "claims.opening.v1",
                VILLAGE,
                COUNTY,
                Map.of("county", COUNTY, "party", VILLAGE, "amountFen", SOLD_FEN, "claims", claims));
        Await.until("the claims to be opened", () -> pot("places.soldFen") == SOLD_FEN);
        assertEquals(SHARED_FEN, pot("advancedFen"));
        sound();

        kafka.send(
                "market.events",
                "cash.paid.v1",
                VILLAGE,
                COUNTY,
                Map.of(
                        "payoutId",
                        Village.payoutId(),
                        "county",
                        COUNTY,
                        "party",
                        VILLAGE,
                        "amountFen",
                        SOLD_FEN,
                        "part",
                        1,
                        "parts",
                        1,
                        "claims",
                        claims,
                        "beforeClaims",
                        false));
        Await.until("the money to arrive", () -> pot("availableFen") == SOLD_FEN - SHARED_FEN);
        assertEquals(0, pot("advancedFen"));
        assertEquals(0, pot("places.soldFen"));
        sound();
    }

    private void sound() {
        Person auditor = new Person("auditor", "auditor", COUNTY, COUNTY + "-auditor");
        auditor.get("/audit/books").body("sound", equalTo(true)).body("negative", empty());
        auditor.get("/audit/ledger").body("ok", equalTo(true));
    }

    private long pot(String path) {
        return steward.get("/pot").statusCode(200).extract().jsonPath().getLong(path);
    }
}
