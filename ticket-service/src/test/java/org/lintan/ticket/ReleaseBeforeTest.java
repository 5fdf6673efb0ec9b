package org.lintan.ticket;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.ECOLOGY;

/** This release starts on the database the demo county of release 1.0 left behind: its tickets stand, and its holders are told of once more. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "filledBy", value = "release-1.0/ticket.sql"),
        restrictToAnnotatedClass = true)
class ReleaseBeforeTest {

    @Inject
    Kafka kafka;

    @Test
    void ticketsOfTheReleaseBeforeStandAndTheirHoldersAreToldOfOnceMore() {
        Await.until(
                "the collective to be told of",
                () -> kafka.published("holder.registered.v1", "350428-changkou").size() == 1);
        AUDITOR.get("/audit/books").body("sound", equalTo(true)).body("negative", empty());
        AUDITOR.get("/audit/registry").body("ok", equalTo(true)).body("tickets", hasSize(greaterThan(1)));
    }

    @Test
    void aCaseOfTheReleaseBeforeKeepsItsChecksAndIsFiledWithoutASourceOfItsCoordinates() {
        String id =
                AUDITOR.get("/applications?stage=FORESTRY_APPROVED").extract().path("items[0].applicationId");

        AUDITOR.get("/applications/" + id)
                .body("checks.check", not(hasItem("coordinate-source")))
                .body("checks.check", not(hasItem("within-divisions")))
                .body("missing", empty());
        ECOLOGY.act(id, "file").statusCode(200);
    }

    @Test
    void aCaseTheReleaseBeforeReturnedWithReasonsAloneHasNoListAndIsSentAgain() {
        Person steward = People.person("steward-yubang", "steward", "yubang");
        String id = steward.get("/applications?stage=RETURNED").extract().path("items[0].applicationId");

        steward.get("/applications/" + id)
                .body("items", empty())
                .body("receipt.caseNo", nullValue())
                .body("allowedActions", hasItem("resubmit"));
        steward.act(id, "resubmit").statusCode(200).body("stage", equalTo("SUBMITTED"));
    }

    @Test
    void aPlotOfTheReleaseBeforeIsItsFirstVersionAndItsCasesJudgeThat() {
        Person steward = People.person("steward-yubang", "steward", "yubang");
        String plotId = steward.get("/plots").extract().path("items[0].plotId");
        String name = steward.get("/plots").extract().path("items[0].name");

        steward.get("/plots/" + plotId + "/versions")
                .body("items.version", contains(1))
                .body("items[0].plot.name", equalTo(name))
                .body("items[0].reason", nullValue())
                .body("items[0].putBy", nullValue());
        AUDITOR.get("/applications/" + AUDITOR.get("/applications").extract().path("items[0].applicationId"))
                .body("plots.version", everyItem(equalTo(1)))
                .body("corrected", empty());
    }

    @Test
    void anInventoryOfTheReleaseBeforeIsItsFirstVersionAndWhatWasMeasuredOnItStillAddsUp() {
        String id = AUDITOR.get("/applications?stage=ISSUED").extract().path("items[0].applicationId");
        String plotId = AUDITOR.get("/applications/" + id).extract().path("plots[0].plotId");

        AUDITOR.get("/plots/" + plotId + "/inventories")
                .body("items.version", everyItem(equalTo(1)))
                .body("items.recordedBy", everyItem(nullValue()));
        int recomputed = AUDITOR.get("/applications/" + id)
                .body("remeasured", empty())
                .body("recomputedKg", greaterThan(0))
                .extract()
                .path("recomputedKg");
        String ticket = AUDITOR.get("/applications/" + id).extract().path("ticketId");
        AUDITOR.get("/tickets/" + ticket).body("particulars.recomputedKg", equalTo(recomputed));
    }
}
