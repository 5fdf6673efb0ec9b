package org.lintan.ticket.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.EXPERT;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.FORESTRY2;
import static org.lintan.ticket.support.People.MEASURER;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CaseJourneyTest {

    @Inject
    TestClock clock;

    @Inject
    Kafka kafka;

    @Test
    void bringsTheChangkouFiguresFromDraftToTicketAndToTheStrangersPage() {
        Village village = Village.register();
        String id = village.approved(village.addPlot(), clock);

        ECOLOGY.get("/applications/" + id)
                .statusCode(200)
                .body("recomputedKg", equalTo(12_723_000))
                .body("measuredKg", equalTo(12_723_000))
                .body("stage", equalTo("FORESTRY_APPROVED"))
                .body("checks.findAll { it.check != 'measuring-paper' }.result", everyItem(equalTo("PASS")))
                .body("missing", empty())
                .body("allowedActions", contains("file", "return", "reject"))
                .body("steps.action", contains("submit", "check-title", "measure", "open-notice", "review", "approve"))
                .body("steps[0].declaration", nullValue())
                .body("steps[0].declarationEn", nullValue());
        Map<String, String> filing = ECOLOGY.sendPaper("备案通知.txt", ("备案 " + id).getBytes(StandardCharsets.UTF_8));
        String ticketId = ECOLOGY.act(id, "file", Map.of("documents", List.of(filing)))
                .statusCode(200)
                .body("stage", equalTo("ISSUED"))
                .body("serial", notNullValue())
                .extract()
                .path("ticketId");

        People.AUDITOR
                .get("/acts?object=" + id)
                .statusCode(200)
                .body(
                        "items.act",
                        contains(
                                "CASE_FILE",
                                "CASE_APPROVE",
                                "CASE_REVIEW",
                                "CASE_OPEN_NOTICE",
                                "CASE_MEASURE",
                                "CASE_CHECK_TITLE",
                                "CASE_SUBMIT",
                                "CASE_DRAFTED"))
                .body("items[0].person", equalTo(ECOLOGY.user()))
                .body("items[0].changes.find { it.field == 'STAGE' }.before", equalTo("FORESTRY_APPROVED"))
                .body("items[0].changes.find { it.field == 'STAGE' }.after", equalTo("ISSUED"));
        People.AUDITOR
                .in(FOREIGN, FOREIGN + "-auditor")
                .get("/acts?object=" + id)
                .body("items", empty());
        ECOLOGY.get("/acts?object=" + id).statusCode(403);

        String verifyCode = village.steward()
                .get("/tickets/" + ticketId)
                .statusCode(200)
                .body("quantityKg", equalTo(12_723_000))
                .body("areaM2", equalTo(2_131_333))
                .body("buckets", hasSize(1))
                .body("buckets[0].bucket", equalTo("AVAILABLE"))
                .body("buckets[0].quantityKg", equalTo(12_723_000))
                .body("life.what", contains("ISSUED"))
                .extract()
                .path("verifyCode");
        given().get("/api/v1/public/tickets/" + verifyCode)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("remainingKg", equalTo(12_723_000))
                .body("limits", containsString("不可用于碳排放配额清缴"))
                .body("decisions.by", everyItem(containsString("*")))
                .body(
                        "decisions.role",
                        contains(
                                "steward",
                                "forestry-officer",
                                "measurer",
                                "expert",
                                "forestry-officer",
                                "ecology-officer"))
                .body("papers.action", contains("FILE"))
                .body("papers.sha256", contains(filing.get("sha256")))
                .body("papers[0]", not(hasKey("name")));
        Await.until(() -> kafka.published("ticket.issued.v1", ticketId).size() == 1);
        JsonNode issued = kafka.published("ticket.issued.v1", ticketId).get(0).path("data");
        assertEquals(12_723_000, issued.path("quantityKg").asLong());
        assertEquals(1, issued.path("blockFrom").asLong());
        assertEquals(12_723_000, issued.path("blockTo").asLong());
    }

    @Test
    void refusesTheOfficerWhoCheckedTheTitleAndWouldApproveToo() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        clock.passDays(8);
        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(200);

        FORESTRY1
                .act(id, "approve")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("CASE_SAME_PERSON"));
        FORESTRY1
                .get("/applications/" + id)
                .body("allowedActions", not(hasItem("approve")))
                .body("blocked.find { it.action == 'approve' }.code", equalTo("CASE_SAME_PERSON"));
        FORESTRY2
                .get("/applications/" + id)
                .body("allowedActions", hasItem("approve"))
                .body("blocked.action", not(hasItem("approve")));
        FORESTRY2.act(id, "approve").statusCode(200);
        new Person("expert", "ecology-officer", People.COUNTY, "350428-ecology")
                .act(id, "file")
                .statusCode(409)
                .body("code", equalTo("CASE_SAME_PERSON"));
        ECOLOGY.get("/applications/" + id).body("stage", equalTo("FORESTRY_APPROVED"));
    }

    @Test
    void keepsTheCaseUntilTheNoticeIsOverAndTheObjectionAnswered() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());

        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(409).body("code", equalTo("NOTICE_RUNNING"));
        EXPERT.get("/applications/" + id)
                .body("allowedActions", not(hasItem("review")))
                .body("blocked.code", hasItem("NOTICE_RUNNING"));
        String objection = village.household()
                .act(id, "object", Map.of("text", "东面界址不清"))
                .statusCode(200)
                .extract()
                .path("objectionId");
        clock.passDays(8);
        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(409).body("code", equalTo("OBJECTIONS_OPEN"));
        FORESTRY1
                .act(id, "resolve-objection", Map.of("objectionId", "nonsense", "resolution", "已核"))
                .statusCode(422)
                .body("code", equalTo("OBJECTION_UNKNOWN"));
        FORESTRY1
                .act(id, "resolve-objection", Map.of("objectionId", objection, "resolution", "现场复核,界址无误"))
                .statusCode(200);
        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(200).body("stage", equalTo("EXPERT_REVIEWED"));
    }

    @Test
    void refusesToMeasureMoreThanTheForestGrew() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String id = village.titleChecked(plotId);

        MEASURER.act(id, "measure", Map.of("measuredKg", 12_723_001, "reportNo", "计-1-" + id))
                .statusCode(422)
                .body("code", equalTo("MEASURED_EXCEEDS_RECOMPUTED"))
                .body("detail", containsString("12,723.001 吨"));
        MEASURER.act(id, "measure", Map.of("measuredKg", 12_000_000, "reportNo", "计-1-" + id))
                .statusCode(200);
        village.steward()
                .post(
                        "/plots/" + plotId + "/inventories",
                        Village.inventory("2020-12-31", 99_000_000, 12_987_370, 3_855_000))
                .statusCode(409)
                .body("code", equalTo("INVENTORY_DAY_TAKEN"));
    }

    @Test
    void blocksAnImplausibleForestUntilAnExpertSaysWhy() {
        Village village = Village.register();
        String plotId =
                village.steward().post("/plots", village.plot(0)).extract().path("plotId");
        village.steward()
                .post("/plots/" + plotId + "/inventories", Village.inventory("2016-01-01", 0, 0, 0))
                .statusCode(201);
        village.steward()
                .post("/plots/" + plotId + "/inventories", Village.inventory("2020-12-31", 25_000_000, 0, 0))
                .statusCode(201);
        String id = village.titleChecked(plotId);
        MEASURER.act(id, "measure", Map.of("measuredKg", 29_000_000, "reportNo", "计-1-" + id))
                .statusCode(200);
        FORESTRY1.act(id, "open-notice").statusCode(200);
        clock.passDays(8);

        EXPERT.act(id, "review", Map.of("opinionNo", "专-1")).statusCode(422).body("code", equalTo("IMPLAUSIBLE"));
        EXPERT.act(id, "review", Map.of("opinionNo", "专-1", "overrideReason", "速生丰产林,样地复测属实"))
                .statusCode(200);
        FORESTRY2
                .get("/applications/" + id)
                .body("checks.find { it.check == 'plausible' }.result", equalTo("WARN"))
                .body("checks.find { it.check == 'plausible' }.why", containsString("样地复测"));
    }

    @Test
    void comesBackFromAReturnInANewRoundInWhichEverybodyMayActAgain() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());

        FORESTRY1.act(id, "return").statusCode(422).body("code", equalTo("REASONS_REQUIRED"));
        FORESTRY1
                .act(id, "return", Map.of("reasons", List.of("图斑缺签字")))
                .statusCode(200)
                .body("stage", equalTo("RETURNED"));
        village.steward()
                .get("/applications")
                .body("items.find { it.applicationId == '" + id + "' }.plots", equalTo(1))
                .body("items.find { it.applicationId == '" + id + "' }.plotName", equalTo("后山"));
        village.steward()
                .get("/applications/" + id)
                .body("allowedActions", hasItems("resubmit", "withdraw"))
                .body("steps.reason", hasItem("图斑缺签字"));
        village.steward().act(id, "resubmit").statusCode(200).body("stage", equalTo("SUBMITTED"));
        FORESTRY1.get("/applications/" + id).body("measuredKg", equalTo(null)).body("noticeEndsOn", equalTo(null));
        FORESTRY2.act(id, "check-title").statusCode(200);
        MEASURER.act(id, "measure", Map.of("measuredKg", 12_723_000, "reportNo", "计-2-" + id))
                .statusCode(200);
        village.steward().act(id, "withdraw").statusCode(200).body("stage", equalTo("WITHDRAWN"));
        village.steward().act(id, "resubmit").statusCode(409).body("code", equalTo("CASE_STAGE_FORBIDS"));
    }

    @Test
    void keepsWhereTheCoordinatesComeFromAndAsksAgainWhenTheCaseComesBack() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());
        village.steward().act(id, "submit").statusCode(200);
        FORESTRY1.act(id, "check-title").statusCode(200);
        FORESTRY1
                .get("/applications/" + id)
                .body("missing.check", hasItem("coordinate-source"))
                .body("allowedActions", hasItem("record-outline"));
        MEASURER.act(id, "measure", Map.of("measuredKg", 12_723_000, "reportNo", "计-3-" + id))
                .statusCode(200);
        FORESTRY1.get("/applications/" + id).body("blocked.code", hasItem("COORDINATE_SOURCE_REQUIRED"));
        FORESTRY1.act(id, "open-notice").statusCode(422).body("code", equalTo("COORDINATE_SOURCE_REQUIRED"));

        Map<String, String> traced = Map.of("coordinateSource", "WEB_MAP_SHIFTED");
        Person foreign = FORESTRY1.in(FOREIGN, "350427-forestry");
        foreign.act(id, "record-outline", traced).statusCode(404);
        village.steward().act(id, "record-outline", traced).statusCode(403);
        Village.register().steward().act(id, "record-outline", traced).statusCode(404);
        ECOLOGY.act(id, "record-outline", traced).statusCode(403);
        FORESTRY1.act(id, "record-outline", Map.of("coordinateSource", "MARS")).statusCode(400);
        FORESTRY1.act(id, "record-outline").statusCode(422).body("code", equalTo("COORDINATE_SOURCE_REQUIRED"));
        FORESTRY1.act(id, "record-outline", traced).statusCode(422).body("code", equalTo("COORDINATE_REASON_REQUIRED"));
        FORESTRY2
                .act(
                        id,
                        "record-outline",
                        Map.of("coordinateSource", "WEB_MAP_SHIFTED", "coordinateReason", "已换算,核对过四个界桩"))
                .statusCode(200)
                .body("stage", equalTo("MEASURED"));
        FORESTRY1
                .get("/applications/" + id)
                .body("coordinateSource", equalTo("WEB_MAP_SHIFTED"))
                .body("checks.find { it.check == 'coordinate-source' }.result", equalTo("WARN"))
                .body("steps.reason", hasItem(containsString("已换算,核对过四个界桩")));
        FORESTRY1.act(id, "open-notice").statusCode(200);

        FORESTRY1.act(id, "return", Map.of("reasons", List.of("请补测"))).statusCode(200);
        village.steward().act(id, "resubmit").statusCode(200);
        FORESTRY1
                .act(id, "check-title", Map.of("coordinateSource", "GNSS_SURVEY"))
                .statusCode(200);
        FORESTRY1
                .get("/applications/" + id)
                .body("coordinateReason", equalTo(null))
                .body("checks.find { it.check == 'coordinate-source' }.result", equalTo("PASS"));
    }

    @Test
    void refusesASecondTicketForTheSameLandAndYearsButNotForTheNextYears() {
        Village village = Village.register();
        String plotId = village.addPlot();
        ECOLOGY.act(village.approved(plotId, clock), "file").statusCode(200);
        String again = village.draft(plotId);

        village.steward().act(again, "submit").statusCode(409).body("code", equalTo("LAND_PERIOD_OVERLAP"));
        village.steward()
                .get("/applications/" + again)
                .body("checks.find { it.check == 'land-period-unique' }.result", equalTo("FAIL"))
                .body("conflicts[0].overlapM2", greaterThan(2_000_000))
                .body("blocked.code", hasItem("LAND_PERIOD_OVERLAP"));

        Village neighbour = Village.register();
        String shifted = neighbour.draft(neighbour.addPlot(-0.03 + 0.0139));
        neighbour.steward().act(shifted, "submit").statusCode(409).body("code", equalTo("LAND_PERIOD_OVERLAP"));

        String next = village.steward()
                .post(
                        "/applications",
                        Map.of(
                                "plotIds",
                                List.of(plotId),
                                "periodStart",
                                "2021-01-01",
                                "periodEnd",
                                "2025-12-31",
                                "methodId",
                                "stock-volume"))
                .statusCode(201)
                .extract()
                .path("applicationId");
        village.steward().act(next, "submit").statusCode(200);
    }

    @Test
    void hidesCasesFromOtherCountiesPartiesAndHouseholds() {
        Village village = Village.register();
        Village other = Village.register();
        String id = village.draft(village.addPlot());

        FORESTRY1.get("/applications/" + id).statusCode(404);
        village.steward().act(id, "submit").statusCode(200);
        FORESTRY1.get("/applications/" + id).statusCode(200);
        FORESTRY1.in(FOREIGN, "350427-forestry").get("/applications/" + id).statusCode(404);
        FORESTRY1.in(FOREIGN, "350427-forestry").act(id, "check-title").statusCode(404);
        other.steward().get("/applications/" + id).statusCode(404);
        other.steward().act(id, "withdraw").statusCode(404);
        village.household().get("/applications/" + id).statusCode(404);
        People.BUYER.get("/applications/" + id).statusCode(403);
        ECOLOGY.act(id, "check-title").statusCode(403).body("code", equalTo("CASE_ROLE_FORBIDS"));
        ECOLOGY.act(id, "applaud").statusCode(404);
        other.steward().get("/applications").body("items.applicationId", not(hasItem(id)));
        FORESTRY1.get("/applications?stage=SLEEPING").statusCode(400);
        FORESTRY1.get("/applications?stage=SUBMITTED").body("items.applicationId", hasItem(id));
    }

    @Test
    void refusesACaseWithForeignPlotsAnUnknownMethodOrHalfYears() {
        Village village = Village.register();
        Village other = Village.register();
        String plotId = other.addPlot();

        village.steward()
                .post("/applications", Village.application(plotId))
                .statusCode(422)
                .body("code", equalTo("PLOT_UNKNOWN"));
        other.steward()
                .post(
                        "/applications",
                        Map.of(
                                "plotIds",
                                List.of(plotId),
                                "periodStart",
                                "2016-01-01",
                                "periodEnd",
                                "2020-12-31",
                                "methodId",
                                "guess"))
                .statusCode(422)
                .body("code", equalTo("METHOD_UNKNOWN"));
        other.steward()
                .post(
                        "/applications",
                        Map.of(
                                "plotIds",
                                List.of(plotId),
                                "periodStart",
                                "2016-07-01",
                                "periodEnd",
                                "2020-12-31",
                                "methodId",
                                "stock-volume"))
                .statusCode(422)
                .body("code", equalTo("PERIOD_NOT_WHOLE_YEARS"));
        other.steward()
                .post("/applications", Map.of("plotIds", List.of(), "methodId", "stock-volume"))
                .statusCode(400);
    }

    @Test
    void refusesPlotsThatCoverEachOther() {
        Village village = Village.register();
        String one = village.addPlot();
        String two = village.addPlot(0.01);
        String id = village.steward()
                .post(
                        "/applications",
                        Map.of(
                                "plotIds",
                                List.of(one, two),
                                "periodStart",
                                "2016-01-01",
                                "periodEnd",
                                "2020-12-31",
                                "methodId",
                                "stock-volume"))
                .statusCode(201)
                .extract()
                .path("applicationId");

        village.steward().act(id, "submit").statusCode(422).body("code", equalTo("PLOTS_OVERLAP"));
    }

    @Test
    void tellsHowLongCasesStandAtEachStage() {
        Village village = Village.register();
        village.approved(village.addPlot(), clock);

        FORESTRY1
                .get("/applications/statistics")
                .statusCode(200)
                .body("items.find { it.stage == 'ON_NOTICE' }.averageHours", greaterThan(0))
                .body("items.find { it.stage == 'FORESTRY_APPROVED' }.open", greaterThan(0));
        FORESTRY1
                .in(FOREIGN, "350427-forestry")
                .get("/applications/statistics")
                .body("items.open", everyItem(equalTo(0)));
    }
}
