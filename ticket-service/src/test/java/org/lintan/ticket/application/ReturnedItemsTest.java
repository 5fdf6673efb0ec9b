package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.BUYER;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.FORESTRY2;

/** A returned case is put right item by item: what is missing, what was done about it, and both stay to be read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ReturnedItemsTest {

    private final byte[] blurred = Papers.pdf("看不清的林权证 " + UUID.randomUUID());
    private final byte[] clear = Papers.pdf("重新扫描的林权证 " + UUID.randomUUID());
    private Village village;
    private Person steward;
    private String plotId;
    private String id;

    @BeforeEach
    void aSubmittedCase() {
        village = Village.register();
        steward = village.steward();
        plotId = village.addPlot();
        id = village.draft(plotId);
        steward.act(id, "submit", Map.of("documents", List.of(steward.sendPaper("林权证.pdf", blurred))))
                .statusCode(200);
    }

    private Map<String, Object> list() {
        return Map.of(
                "items",
                List.of(
                        Map.of("part", "PAPER", "sha256", Sha256.hexOf(blurred), "missing", "第 2 页看不清,请重新扫描"),
                        Map.of("part", "PLOT", "plotId", plotId, "missing", "看过,还缺四至说明")));
    }

    private void returned() {
        FORESTRY1.act(id, "return", list()).statusCode(200).body("stage", equalTo("RETURNED"));
    }

    private static String at(String id, int itemNo) {
        return "/applications/" + id + "/items/" + itemNo + "/answers";
    }

    private static Map<String, Object> answer(String text, int seen) {
        return Map.of("text", text, "answersSeen", seen);
    }

    @Test
    void theOfficerListsWhatIsMissingAndSeesOfEachItemWhatItWasAndWhatItBecame() {
        returned();
        steward.get("/applications/" + id)
                .body("items.part", contains("PAPER", "PLOT"))
                .body("items[0].missing", equalTo("第 2 页看不清,请重新扫描"))
                .body("items[0].paper.name", equalTo("林权证.pdf"))
                .body("items[1].plotName", equalTo("后山"))
                .body("items[1].paper", nullValue())
                .body("items.answers", contains(empty(), empty()))
                .body("steps[1].reason", equalTo("退回清单 2 项"));

        Map<String, String> better = steward.sendPaper("林权证(清晰).pdf", clear);
        steward.post(at(id, 1), Map.of("text", "已重新扫描", "documents", List.of(better), "answersSeen", 0))
                .statusCode(200)
                .body("answerNo", equalTo(1));
        steward.post(at(id, 2), answer("四至:东至山脊", 0)).statusCode(200);
        steward.post(at(id, 2), answer("四至:东至山脊,西至河", 1)).statusCode(200).body("answerNo", equalTo(2));
        assertArrayEquals(clear, FORESTRY1.paper(id, Sha256.hexOf(clear)).asByteArray());
        steward.act(id, "resubmit").statusCode(200).body("stage", equalTo("SUBMITTED"));

        FORESTRY1
                .get("/applications/" + id)
                .body("items[0].round", equalTo(1))
                .body("items[0].paper.sha256", equalTo(Sha256.hexOf(blurred)))
                .body("items[0].answers[0].documents[0].sha256", equalTo(Sha256.hexOf(clear)))
                .body("items[1].answers.text", contains("四至:东至山脊", "四至:东至山脊,西至河"));
        assertEquals(200, FORESTRY1.paper(id, Sha256.hexOf(blurred)).statusCode(), "what it was stays to be read");
    }

    @Test
    void itIsSentAgainOnlyWhenEveryItemHasAnAnswer() {
        returned();
        steward.post(at(id, 1), answer("已重新扫描", 0)).statusCode(200);
        steward.act(id, "resubmit").statusCode(409).body("code", equalTo("ITEMS_UNANSWERED"));
        steward.get("/applications/" + id)
                .body("stage", equalTo("RETURNED"))
                .body("allowedActions", not(hasItem("resubmit")))
                .body("blocked.find { it.action == 'resubmit' }.code", equalTo("ITEMS_UNANSWERED"));
        steward.post(at(id, 2), answer("已补", 0)).statusCode(200);
        steward.act(id, "resubmit").statusCode(200);
    }

    @Test
    void aSecondReturnHasAListOfItsOwn() {
        returned();
        steward.post(at(id, 1), answer("甲", 0)).statusCode(200);
        steward.post(at(id, 2), answer("乙", 0)).statusCode(200);
        steward.act(id, "resubmit").statusCode(200);
        FORESTRY2
                .act(id, "return", Map.of("items", List.of(Map.of("part", "HOLDER", "missing", "缺法人证明"))))
                .statusCode(200);
        steward.act(id, "resubmit").statusCode(409).body("code", equalTo("ITEMS_UNANSWERED"));
        steward.post(at(id, 2), answer("旧清单", 1)).statusCode(404).body("code", equalTo("ITEM_UNKNOWN"));
        steward.post(at(id, 1), answer("已附", 0)).statusCode(200);
        steward.get("/applications/" + id).body("items.round", contains(1, 1, 2));
        steward.act(id, "resubmit").statusCode(200);
    }

    @Test
    void aPaperThatCameWithAnAnswerMayItselfBeWhatIsMissingNext() {
        returned();
        Map<String, String> scan = steward.sendPaper("再扫.txt", ("再扫 " + id).getBytes(StandardCharsets.UTF_8));
        steward.post(at(id, 1), Map.of("text", "已重扫", "documents", List.of(scan), "answersSeen", 0))
                .statusCode(200);
        steward.post(at(id, 2), answer("已补", 0)).statusCode(200);
        steward.act(id, "resubmit").statusCode(200);
        FORESTRY2
                .act(
                        id,
                        "return",
                        Map.of(
                                "items",
                                List.of(Map.of("part", "PAPER", "sha256", scan.get("sha256"), "missing", "还是模糊"))))
                .statusCode(200);
        steward.get("/applications/" + id).body("items[2].paper.name", equalTo("再扫.txt"));
    }

    @Test
    void aCaseReturnedWithReasonsAloneComesBackAsItAlwaysDid() {
        FORESTRY1.act(id, "return", Map.of("reasons", List.of("缺材料"))).statusCode(200);
        steward.get("/applications/" + id).body("items", empty());
        steward.act(id, "resubmit").statusCode(200);
    }

    @Test
    void anItemIsInWordsAndAboutSomethingOfTheCase() {
        FORESTRY1
                .act(id, "return", Map.of("items", List.of(Map.of("part", "OTHER", "missing", " \u200b"))))
                .statusCode(422)
                .body("code", equalTo("ITEM_WORDS_REQUIRED"));
        Village other = Village.register();
        for (Map<String, String> foreign : List.of(
                Map.of("part", "PLOT", "plotId", other.addPlot(), "missing", "缺图"),
                Map.of("part", "PAPER", "sha256", "9".repeat(64), "missing", "缺页"))) {
            FORESTRY1
                    .act(id, "return", Map.of("items", List.of(foreign)))
                    .statusCode(422)
                    .body("code", equalTo("ITEM_ABOUT_NOTHING"));
        }
        FORESTRY1.get("/applications/" + id).body("stage", equalTo("SUBMITTED")).body("items", empty());
    }

    @Test
    void twoOfficersAtOnceReturnItWithOneList() {
        List<Integer> statuses = atOnce(
                () -> FORESTRY1.act(id, "return", list()).extract().statusCode(),
                () -> FORESTRY2.act(id, "return", list()).extract().statusCode());
        assertEquals(List.of(200, 409), statuses);
        steward.get("/applications/" + id).body("items", hasSize(2));
    }

    @Test
    void twoClerksAtOnceDoNotAnswerOverEachOther() {
        returned();
        List<Integer> statuses = atOnce(
                () -> steward.post(at(id, 1), answer("甲", 0)).extract().statusCode(),
                () -> steward.post(at(id, 1), answer("乙", 0)).extract().statusCode());
        assertEquals(List.of(200, 409), statuses);
        steward.post(at(id, 1), answer("丙", 0)).statusCode(409).body("code", equalTo("ITEM_ANSWERED_MEANWHILE"));
        steward.get("/applications/" + id).body("items[0].answers", hasSize(1));
    }

    @Test
    void theSameAnswerSentAgainIsOneAnswer() {
        returned();
        String key = UUID.randomUUID().toString();
        steward.post(at(id, 1), answer("甲", 0), key).statusCode(200).body("answerNo", equalTo(1));
        steward.post(at(id, 1), answer("甲", 0), key).statusCode(200).body("answerNo", equalTo(1));
        steward.get("/applications/" + id).body("items[0].answers", hasSize(1));
        steward.post(at(id, 2), answer(" ", 0)).statusCode(422).body("code", equalTo("ITEM_ANSWER_REQUIRED"));
    }

    @Test
    void afterTheCaseWasWithdrawnNeitherAReturnNorAnAnswerComesThrough() {
        returned();
        steward.act(id, "withdraw").statusCode(200);
        steward.post(at(id, 1), answer("甲", 0)).statusCode(409).body("code", equalTo("CASE_STAGE_FORBIDS"));
        FORESTRY1.act(id, "return", list()).statusCode(409).body("code", equalTo("CASE_STAGE_FORBIDS"));
    }

    @Test
    void nobodyElseAnswersOrReadsTheList() {
        returned();
        for (Person other : List.of(Village.register().steward(), steward.in(People.FOREIGN, steward.party()))) {
            other.post(at(id, 1), answer("甲", 0)).statusCode(404);
            other.get("/applications/" + id).statusCode(404);
        }
        for (Person other : List.of(BUYER, FORESTRY1, village.household())) {
            other.post(at(id, 1), answer("甲", 0)).statusCode(403);
        }
        Village neighbour = Village.register();
        byte[] foreign = Papers.pdf("别村的 " + UUID.randomUUID());
        Map<String, String> theirs = neighbour.steward().sendPaper("别村.pdf", foreign);
        steward.post(at(id, 1), Map.of("text", "甲", "documents", List.of(theirs), "answersSeen", 0))
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"));
        steward.get("/applications/" + id).body("items[0].answers", empty());
    }

    @SafeVarargs
    private static List<Integer> atOnce(java.util.function.Supplier<Integer>... calls) {
        List<CompletableFuture<Integer>> all =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return all.stream().map(CompletableFuture::join).sorted().toList();
    }
}
