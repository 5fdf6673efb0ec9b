package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Broker;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** This release starts on the database the demo county of release 1.0 left behind: a village with money in the market, a buyer, three sales. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "filledBy", value = "release-1.0/market.sql"),
        restrictToAnnotatedClass = true)
class ReleaseBeforeTest {

    private static final String VILLAGE = "350428-changkou";
    private static final int VILLAGE_FEN = 14_084_500 + 620_000;

    @Inject
    Broker broker;

    @Test
    void whatAVillageHadInTheMarketIsOwedToItAndNothingElseMoves() {
        Person steward = new Person("steward", "steward", VILLAGE);
        Person auditor = Person.auditor("350428");
        int buyer = new Person("buyer", "buyer", "350428-buyer1")
                .get("/account")
                .statusCode(200)
                .extract()
                .path("availableFen");
        steward.get("/account").body("availableFen", equalTo(VILLAGE_FEN)).body("payableFen", equalTo(0));
        auditor.get("/audit/books").body("sound", equalTo(true));

        broker.send(
                "ticket.events",
                "holder.registered.v1",
                VILLAGE,
                "350428",
                Map.of(
                        "party",
                        VILLAGE,
                        "county",
                        "350428",
                        "kind",
                        "COLLECTIVE",
                        "name",
                        "常口村股份经济合作社",
                        "villageCode",
                        "350428100200",
                        "villageName",
                        "常口村"));
        Await.until(
                "the village's money to be owed to it",
                () -> steward.get("/account").extract().<Integer>path("payableFen") == VILLAGE_FEN);

        steward.get("/account").body("availableFen", equalTo(0)).body("arrivedFen", equalTo(0));
        new Person("buyer", "buyer", "350428-buyer1").get("/account").body("availableFen", equalTo(buyer));
        Person.operator("350428").get("/payment-orders").body("items", empty());
        Await.until(
                "the ledger to be told once",
                () -> broker.published("market.events", "claims.opening.v1", VILLAGE)
                                .size()
                        == 1);
        auditor.get("/trades");
        auditor.get("/audit/books").body("sound", equalTo(true)).body("negative", empty());
        auditor.get("/audit/market").body("ok", equalTo(true));
        auditor.get("/audit/market/trades").body("items", hasSize(3));
    }
}
