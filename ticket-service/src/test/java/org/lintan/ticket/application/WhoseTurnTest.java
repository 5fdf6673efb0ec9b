package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.EXPERT;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.FORESTRY2;

/** For whom a case waits, who may object to it, and what is told of it before and after. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class WhoseTurnTest {

    @Inject
    TestClock clock;

    @Test
    void tellsEverybodyWhatWaitsForThem() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());

        assertEquals(1, waiting(village.steward(), "DRAFT"));
        village.steward().get("/applications").body("items[0].yourTurn", equalTo(true));
        village.steward().act(id, "submit").statusCode(200);
        assertEquals(0, waiting(village.steward(), "DRAFT"));
        village.steward().get("/applications").body("items[0].yourTurn", equalTo(false));
        assertTrue(waiting(FORESTRY1, "SUBMITTED") >= 1);
        assertEquals(0, waiting(FORESTRY1.in(FOREIGN, "350427-forestry"), "SUBMITTED"));
        assertEquals(0, waiting(Village.register().steward(), "SUBMITTED"));
        village.household().get("/applications/turns").statusCode(403);
    }

    private static long waiting(Person person, String stage) {
        Number count = person.get("/applications/turns")
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("items.find { it.stage == '" + stage + "' }?.count");
        return count == null ? 0 : count.longValue();
    }

    private static boolean listedAsTheirs(Person person, String id) {
        return person.get("/applications?stage=EXPERT_REVIEWED")
                .statusCode(200)
                .extract()
                .path("items.find { it.applicationId == '" + id + "' }.yourTurn");
    }

    @Test
    void doesNotWaitForTheOfficerWhoDecidedInThisRoundButForTheColleague() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        clock.passDays(8);
        long before = waiting(FORESTRY1, "EXPERT_REVIEWED");
        long colleague = waiting(FORESTRY2, "EXPERT_REVIEWED");
        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(200);

        assertEquals(before, waiting(FORESTRY1, "EXPERT_REVIEWED"));
        assertEquals(colleague + 1, waiting(FORESTRY2, "EXPERT_REVIEWED"));
        assertEquals(false, listedAsTheirs(FORESTRY1, id));
        assertEquals(true, listedAsTheirs(FORESTRY2, id));

        FORESTRY1.act(id, "return", Map.of("reasons", List.of("图斑缺签字"))).statusCode(200);
        assertTrue(waiting(village.steward(), "RETURNED") >= 1);
        village.steward().act(id, "resubmit").statusCode(200);
        FORESTRY1
                .get("/applications?stage=SUBMITTED")
                .body("items.find { it.applicationId == '" + id + "' }.yourTurn", equalTo(true));
    }

    @Test
    void saysOnTheReceiptHowLongCasesStandAtTheStageOfThisOne() {
        Village first = Village.register();
        String gone = first.onNotice(first.addPlot());
        clock.passDays(8);
        EXPERT.act(gone, "review", Map.of("opinionNo", "专-1")).statusCode(200);
        Village second = Village.register();
        String id = second.onNotice(second.addPlot());

        second.steward().get("/applications/" + id).body("receipt.averageDays", greaterThan(0));
        second.household().get("/applications/" + id).body("receipt", nullValue());
        String draft = second.draft(second.addPlot(0.016));
        second.steward().get("/applications/" + draft).body("receipt", nullValue());
    }

    @Test
    void offersTheApplicantNoObjectionToItsOwnCaseAndTheNeighbourOne() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        Map<String, String> said = Map.of("text", "东面界址不清");

        village.steward()
                .get("/applications/" + id)
                .body("allowedActions", not(hasItem("object")))
                .body("blocked.action", not(hasItem("object")));
        village.steward().act(id, "object", said).statusCode(409).body("code", equalTo("CASE_OWN_OBJECTION"));
        village.household().get("/applications/" + id).body("allowedActions", hasItem("object"));
        village.household().act(id, "object", said).statusCode(200);
        Village.register().steward().act(id, "object", said).statusCode(200);
    }

    @Test
    void writesWhatIsMissingIntoTheReasonOfTheActThatReturnsACase() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        FORESTRY1
                .act(
                        id,
                        "return",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("part", "PAPER", "missing", "林权证缺第二页"),
                                        Map.of("part", "OTHER", "missing", "缺村民代表会议记录"))))
                .statusCode(200);

        AUDITOR.get("/acts?object=" + id)
                .body("items[0].act", equalTo("CASE_RETURN"))
                .body("items[0].reason", equalTo("林权证缺第二页;缺村民代表会议记录"));
    }

    @Test
    void tellsAHolderTheYearsIssuedOnItsOwnPlotsAndNothingOfOthers() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String fresh = village.addPlot(0.016);
        ECOLOGY.act(village.approved(plotId, clock), "file").statusCode(200);
        Person steward = village.steward();

        steward.get("/plots/" + plotId)
                .body("issued", hasSize(1))
                .body("issued[0].periodStart", equalTo("2016-01-01"))
                .body("issued[0].periodEnd", equalTo("2020-12-31"))
                .body("issued[0].serial", containsString(People.COUNTY));
        steward.get("/plots")
                .body("items.find { it.plotId == '" + plotId + "' }.issued", hasSize(1))
                .body("items.find { it.plotId == '" + fresh + "' }.issued", empty());
        steward.get("/plots/" + plotId + "/versions").body("items[0].plot.issued", nullValue());
        Village other = Village.register();
        String sameLand = Village.addPlot(other.steward(), village.plotRedrawn(0));
        other.steward().get("/plots/" + sameLand).body("issued", empty());
        other.steward().get("/plots/" + plotId).statusCode(404);
    }
}
