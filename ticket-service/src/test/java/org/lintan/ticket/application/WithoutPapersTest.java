package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lintan.ticket.support.People.EXPERT;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.MEASURER;

/** A case that goes on without one paper says so to whoever decides next; it goes on all the same. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class WithoutPapersTest {

    private static final String APPLICATION = "application-paper";
    private static final String MEASURING = "measuring-paper";

    @Test
    void aCaseWithoutOnePaperIsWarnedAboutAndGoesOn() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());
        warned(village.steward(), id, APPLICATION, "没有附一份材料");
        village.steward().act(id, "submit").statusCode(200);
        warned(FORESTRY1, id, APPLICATION, "没有附一份材料").body("missing.check", not(hasItem(APPLICATION)));
        FORESTRY1
                .act(id, "check-title", Map.of("coordinateSource", "TITLE_MAP"))
                .statusCode(200);
        silent(MEASURER, id, APPLICATION);
        silent(MEASURER, id, MEASURING);
        MEASURER.act(id, "measure", Map.of("measuredKg", Village.CHANGKOU_KG, "reportNo", "计-无-" + id))
                .statusCode(200);
        warned(FORESTRY1, id, MEASURING, "计量没有附报告").body("missing.check", not(hasItem(MEASURING)));
        FORESTRY1.act(id, "open-notice").statusCode(200);
        warned(EXPERT, id, MEASURING, "计量没有附报告");
    }

    @Test
    void aCaseWithItsPapersIsNotWarnedAbout() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());
        village.steward()
                .act(id, "submit", Map.of("documents", List.of(paper(village.steward(), "林权证"))))
                .statusCode(200);
        silent(FORESTRY1, id, APPLICATION);
        FORESTRY1
                .act(id, "check-title", Map.of("coordinateSource", "TITLE_MAP"))
                .statusCode(200);
        MEASURER.act(
                        id,
                        "measure",
                        Map.of(
                                "measuredKg",
                                Village.CHANGKOU_KG,
                                "reportNo",
                                "计-有-" + id,
                                "documents",
                                List.of(paper(MEASURER, "计量报告"))))
                .statusCode(200);
        silent(FORESTRY1, id, MEASURING);
    }

    @Test
    void thePapersOfTheApplicantAreNoReportOfTheMeasurer() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());
        village.steward()
                .act(id, "submit", Map.of("documents", List.of(paper(village.steward(), "林权证"))))
                .statusCode(200);
        village.toNotice(id);
        silent(FORESTRY1, id, APPLICATION);
        warned(FORESTRY1, id, MEASURING, "计量没有附报告");
    }

    @Test
    void aPaperThatAnswersWhatWasMissingIsOneOfTheApplication() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String id = village.draft(plotId);
        village.steward().act(id, "submit").statusCode(200);
        FORESTRY1
                .act(
                        id,
                        "return",
                        Map.of(
                                "reasons",
                                List.of("缺材料"),
                                "items",
                                List.of(Map.of("part", "PLOT", "plotId", plotId, "missing", "村民会议记录"))))
                .statusCode(200);
        warned(village.steward(), id, APPLICATION, "没有附一份材料");
        village.steward()
                .post(
                        "/applications/" + id + "/items/1/answers",
                        Map.of("text", "补上", "documents", List.of(paper(village.steward(), "会议记录")), "answersSeen", 0))
                .statusCode(200);
        silent(FORESTRY1, id, APPLICATION);
    }

    private static Map<String, String> paper(Person sender, String name) {
        return sender.sendPaper(name + ".pdf", Papers.pdf(name + " " + UUID.randomUUID()));
    }

    private static ValidatableResponse warned(Person reader, String id, String check, String why) {
        return reader.get("/applications/" + id)
                .statusCode(200)
                .body("checks.find { it.check == '" + check + "' }.result", equalTo("WARN"))
                .body("checks.find { it.check == '" + check + "' }.why", containsString(why));
    }

    private static void silent(Person reader, String id, String check) {
        reader.get("/applications/" + id).statusCode(200).body("checks.check", not(hasItem(check)));
    }
}
