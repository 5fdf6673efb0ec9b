package org.lintan.ticket.plots;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;

/** A plot is put right by new versions; what was judged or issued on an older one stays as it is. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PlotVersionsTest {

    /** A quarter of a plot's width. */
    private static final double ASIDE = 0.0035;
    /** Clear of the plot, and of every shift of a web map. */
    private static final double ELSEWHERE = 0.0145;

    @Inject
    TestClock clock;

    private static String versions(String plotId) {
        return "/plots/" + plotId + "/versions";
    }

    private static Map<String, Object> after(int version, Map<String, Object> plot) {
        return Map.of("after", version, "reason", "登记时轮廓画错了", "plot", plot);
    }

    private static Map<String, Object> named(Map<String, Object> plot, String name) {
        Map<String, Object> other = new HashMap<>(plot);
        other.put("name", name);
        return other;
    }

    @Test
    void aPlotKeepsItsIdAndTellsOfEachVersionWhoPutItWhyAndWhatChanged() {
        Village village = Village.register();
        Person steward = village.steward();
        String plotId = village.addPlot();
        Map<String, Object> right = named(village.plot(0), "后山脚");
        right.put("outline", village.outline(ASIDE));

        steward.post(versions(plotId), after(1, right))
                .statusCode(201)
                .header("Location", containsString(versions(plotId) + "/2"))
                .body("version", equalTo(2))
                .body("leftIssuedM2", equalTo(0))
                .body("warnings.code", not(hasItem("PLOT_OVERLAP")))
                .body("warnings.code", not(hasItem("PLOT_SAME_TITLE")));

        steward.get("/plots/" + plotId).body("version", equalTo(2)).body("name", equalTo("后山脚"));
        steward.get("/plots").body("items", hasSize(1));
        FORESTRY1
                .get(versions(plotId))
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].reason", equalTo("登记时轮廓画错了"))
                .body("items[0].putBy", equalTo(steward.user()))
                .body("items[0].changed", contains("NAME", "OUTLINE"))
                .body("items[1].reason", nullValue())
                .body("items[1].changed", empty())
                .body("items[1].plot.name", equalTo("后山"))
                .body("nextCursor", nullValue());
        AUDITOR.get("/plots/" + plotId + "/changes?from=1&to=2")
                .statusCode(200)
                .body("changes.part", contains("NAME", "OUTLINE"))
                .body("changes[0].before", equalTo("后山"))
                .body("changes[0].after", equalTo("后山脚"))
                .body("gainedM2", greaterThan(500_000))
                .body("lostM2", greaterThan(500_000));
        AUDITOR.get("/plots/" + plotId + "/changes?from=2&to=2")
                .body("changes", empty())
                .body("lostM2", equalTo(0));
    }

    @Test
    void refusesAVersionWithoutAReasonOneThatSaysTheSameAndWhatANewPlotIsRefusedFor() {
        Village village = Village.register();
        Person steward = village.steward();
        String plotId = village.addPlot();
        Map<String, Object> other = named(village.plot(0), "别名");

        steward.post(versions(plotId), Map.of("after", 1, "reason", " ", "plot", other))
                .statusCode(400);
        steward.post(versions(plotId), after(1, village.plot(0)))
                .statusCode(422)
                .body("code", equalTo("PLOT_UNCHANGED"));
        other.put("areaM2", 3_197);
        steward.post(versions(plotId), after(1, other)).statusCode(422).body("code", equalTo("AREA_DIFFERS"));
        other.put("outline", Map.of("type", "Point", "coordinates", List.of(117, 26)));
        steward.post(versions(plotId), after(1, other)).statusCode(422).body("code", equalTo("OUTLINE_FAULTY"));
        steward.get(versions(plotId)).body("items", hasSize(1));
    }

    @Test
    void anotherCountyOrPartyFindsNoSuchPlotAndAnOfficePutsNoneRight() {
        Village village = Village.register();
        String plotId = village.addPlot();
        Map<String, Object> body = after(1, named(village.plot(0), "别名"));
        String changes = "/plots/" + plotId + "/changes?from=1&to=1";
        Person neighbour = Village.register().steward();
        Person abroad = village.steward().in(FOREIGN, village.steward().party());

        for (Person stranger : List.of(neighbour, abroad)) {
            stranger.post(versions(plotId), body).statusCode(404);
            stranger.get(versions(plotId)).statusCode(404);
            stranger.get(changes).statusCode(404);
        }
        FORESTRY1.in(FOREIGN, "350427-forestry").get(versions(plotId)).statusCode(404);
        FORESTRY1.post(versions(plotId), body).statusCode(403);
        People.BUYER.get(versions(plotId)).statusCode(403);
        village.steward().get("/plots/" + plotId + "/changes?from=1&to=2").statusCode(404);
        village.steward().get("/plots/" + plotId + "/changes?from=1").statusCode(400);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneStandsAndTheOtherIsToldThatItCameSecond() {
        Village village = Village.register();
        String plotId = village.addPlot();

        List<CompletableFuture<Integer>> both = List.of("甲", "乙").stream()
                .map(name -> CompletableFuture.supplyAsync(() -> village.steward()
                        .post(versions(plotId), after(1, named(village.plot(0), name)))
                        .extract()
                        .statusCode()))
                .toList();

        assertEquals(
                List.of(201, 409),
                both.stream().map(CompletableFuture::join).sorted().toList());
        village.steward()
                .post(versions(plotId), after(1, named(village.plot(0), "丙")))
                .statusCode(409)
                .body("code", equalTo("PLOT_CORRECTED_MEANWHILE"));
        village.steward()
                .post(versions(plotId), after(2, named(village.plot(0), "丙")))
                .statusCode(201)
                .body("version", equalTo(3));
    }

    @Test
    void theSameRequestTwiceMakesOneVersion() {
        Village village = Village.register();
        String plotId = village.addPlot();
        Map<String, Object> body = after(1, named(village.plot(0), "别名"));
        String key = UUID.randomUUID().toString();

        village.steward().post(versions(plotId), body, key).statusCode(201).body("version", equalTo(2));
        village.steward()
                .post(versions(plotId), body, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("version", equalTo(2));
        village.steward().get(versions(plotId)).body("items", hasSize(2));
    }

    @Test
    void anOpenCaseKeepsTheVersionItJudgesSaysThatThereIsANewerOneAndIsFoundWhereItLies() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String id = village.titleChecked(plotId);
        village.steward()
                .post(versions(plotId), after(1, named(village.plotRedrawn(ELSEWHERE), "改画")))
                .statusCode(201);

        FORESTRY1
                .get("/applications/" + id)
                .body("plots[0].version", equalTo(1))
                .body("plots[0].name", equalTo("后山"))
                .body("corrected", hasSize(1))
                .body("corrected[0].judged", equalTo(1))
                .body("corrected[0].newest", equalTo(2));
        FORESTRY1.get("/applications").body("items.find { it.applicationId == '" + id + "' }.plotName", equalTo("后山"));

        Village rival = Village.register();
        Map<String, Object> same = new HashMap<>(rival.plot(0));
        same.put("outline", village.outline(0));
        String claimed = rival.draft(Village.addPlot(rival.steward(), same));
        rival.steward().get("/applications/" + claimed).body("conflicts.reference", hasItem(id));
        same.put("outline", village.outline(ELSEWHERE));
        String beside = rival.draft(Village.addPlot(rival.steward(), named(same, "旁边")));
        rival.steward().get("/applications/" + beside).body("conflicts.reference", not(hasItem(id)));
    }

    @Test
    void aReturnedCaseTakesTheNewestVersionWhenItsApplicantSaysSoAndItsFileTells() {
        Village village = Village.register();
        Person steward = village.steward();
        String plotId = village.addPlot();
        String id = village.titleChecked(plotId);
        FORESTRY1.act(id, "return", Map.of("reasons", List.of("轮廓画错了"))).statusCode(200);
        steward.post(versions(plotId), after(1, named(village.plot(0), "后山脚"))).statusCode(201);
        steward.get("/applications/" + id).body("plots[0].version", equalTo(1)).body("corrected[0].newest", equalTo(2));

        steward.act(id, "resubmit", Map.of("newestPlots", true)).statusCode(200);

        FORESTRY1
                .get("/applications/" + id)
                .body("stage", equalTo("SUBMITTED"))
                .body("plots[0].version", equalTo(2))
                .body("plots[0].name", equalTo("后山脚"))
                .body("corrected", empty())
                .body("steps[-1].reason", equalTo("山场“后山脚”改按第 2 版(原第 1 版)"));
    }

    @Test
    void aReturnedCaseStaysWithItsVersionWhenNothingIsSaid() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String id = village.titleChecked(plotId);
        FORESTRY1.act(id, "return", Map.of("reasons", List.of("少一页"))).statusCode(200);
        village.steward()
                .post(versions(plotId), after(1, named(village.plot(0), "后山脚")))
                .statusCode(201);

        village.steward().act(id, "resubmit").statusCode(200);

        FORESTRY1
                .get("/applications/" + id)
                .body("plots[0].version", equalTo(1))
                .body("corrected[0].newest", equalTo(2));
    }

    @Test
    void aDraftIsJudgedAsCorrectedBeforeItIsSubmittedSo() {
        Village village = Village.register();
        Person steward = village.steward();
        Village taken = Village.register();
        taken.ticket(clock);
        String plotId = village.addPlot();
        String id = village.draft(plotId);
        Map<String, Object> onto = new HashMap<>(village.plot(0));
        onto.put("outline", taken.outline(0));

        steward.post(versions(plotId), after(1, onto)).statusCode(201).body("warnings.code", hasItem("PLOT_OVERLAP"));

        steward.act(id, "submit", Map.of("newestPlots", true))
                .statusCode(409)
                .body("code", equalTo("LAND_PERIOD_OVERLAP"));
        steward.get("/applications/" + id).body("stage", equalTo("DRAFT")).body("plots[0].version", equalTo(1));
        steward.act(id, "submit").statusCode(200);
    }

    @Test
    void whatWasIssuedStaysAndAnOutlineThatLeavesItHasToSaySo() {
        Village village = Village.register();
        Person steward = village.steward();
        String ticket = village.ticket(clock);
        String plotId = steward.get("/plots").extract().path("items[0].plotId");
        Map<String, Object> shrunk = new HashMap<>(village.plot(0));
        shrunk.put("outline", village.outline(ASIDE));

        steward.post(versions(plotId), after(1, shrunk))
                .statusCode(409)
                .body("code", equalTo("PLOT_LEAVES_ISSUED_LAND"));
        Map<String, Object> said = new HashMap<>(after(1, shrunk));
        said.put("leavesIssuedLand", true);
        steward.post(versions(plotId), said)
                .statusCode(201)
                .body("leftIssuedM2", greaterThan(500_000))
                .body("warnings.code", hasItem("PLOT_LEFT_ISSUED_LAND"));

        steward.get(versions(plotId)).body("items[0].leftIssuedM2", greaterThan(500_000));
        AUDITOR.get("/tickets/" + ticket)
                .body("particulars.land[0].outline.coordinates[0][0][0]", equalTo(west(village.outline(0))));
        AUDITOR.get("/audit/registry").body("ok", equalTo(true));
        Village later = Village.register();
        Map<String, Object> onIssued = new HashMap<>(later.plot(0));
        onIssued.put("outline", village.outline(0));
        later.steward().post("/plots", onIssued).statusCode(201).body("warnings.code", hasItem("PLOT_ON_ISSUED_LAND"));
    }

    @Test
    void aPlotPutRightElsewhereOnAnotherPaperIsNotIssuedAgainForTheSameYears() {
        Village village = Village.register();
        Person steward = village.steward();
        village.ticket(clock);
        String plotId = steward.get("/plots").extract().path("items[0].plotId");
        Map<String, Object> moved = new HashMap<>(village.plot(0));
        moved.put("outline", village.outline(ELSEWHERE));
        moved.put("titleCertificateNo", "另一本林权证");
        Map<String, Object> said = new HashMap<>(after(1, moved));
        said.put("leavesIssuedLand", true);
        steward.post(versions(plotId), said).statusCode(201);

        String again = village.draft(plotId);

        steward.get("/applications/" + again)
                .body("plots[0].version", equalTo(2))
                .body("conflicts.kind", contains("SAME_PLOT"))
                .body("checks.find { it.check == 'title-period-unique' }.result", equalTo("FAIL"));
        steward.act(again, "submit").statusCode(409).body("code", equalTo("LAND_PLOT_TWICE"));
    }

    @Test
    void aTicketIsIssuedOnTheVersionTheCaseJudgedThoughTheLandWasPutRightMeanwhile() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String id = village.approved(plotId, clock);
        village.steward()
                .post(versions(plotId), after(1, named(village.plotRedrawn(ELSEWHERE), "改画")))
                .statusCode(201);

        String ticket = ECOLOGY.act(id, "file").statusCode(200).extract().path("ticketId");

        AUDITOR.get("/tickets/" + ticket)
                .body("particulars.land[0].name", equalTo("后山"))
                .body("particulars.land[0].outline.coordinates[0][0][0]", equalTo(west(village.outline(0))));
        village.steward().get("/applications/" + village.draft(plotId)).body("conflicts.kind", hasItem("SAME_TITLE"));
    }

    private static float west(Map<String, Object> outline) {
        Object corner = ((List<?>) ((List<?>) ((List<?>) outline.get("coordinates")).get(0)).get(0)).get(0);
        return ((Number) corner).floatValue();
    }
}
