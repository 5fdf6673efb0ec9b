package org.lintan.ledger.decision;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Exif;
import org.lintan.testkit.PageOne;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a village decided on, and what a household holds against it, can be opened: by whom it is for, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DecisionPapersTest {

    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    private final byte[] minutes = Papers.pdf("会议记录 " + UUID.randomUUID());
    private final byte[] board = Papers.joined(Papers.picture("jpg", 200, 150));
    private final byte[] photo = Papers.picture("png", 60 + (int) (Math.random() * 900), 40);
    private Village village;
    private String rollId;

    @BeforeEach
    void aVillage() {
        village = Village.found(kafka, clock).earn(100_000);
        rollId = village.roll(2, 4);
    }

    private String path(String decisionId) {
        return "/decisions/" + decisionId;
    }

    private String decided() {
        Map<String, Object> decision = village.decision(rollId, 60_000, PER_HEAD);
        decision.put("documents", List.of(village.steward.sendPaper("会议记录.pdf", minutes)));
        return village.steward
                .post("/decisions", decision)
                .statusCode(201)
                .body("documents", hasSize(1))
                .extract()
                .path("decisionId");
    }

    private String objected(String decisionId) {
        Person household = village.household(1);
        return household
                .post(
                        path(decisionId) + "/objections",
                        Map.of("text", "人数不对", "documents", List.of(household.sendPaper("户口本.png", photo))))
                .statusCode(201)
                .body("documents[0].name", equalTo("户口本.png"))
                .extract()
                .path("objectionId");
    }

    @Test
    void theVillageOpensTheMinutesByteForByte() {
        String decision = path(decided());
        village.household(2)
                .get(decision)
                .body("documents[0].name", equalTo("会议记录.pdf"))
                .body("documents[0].sha256", equalTo(Sha256.hexOf(minutes)))
                .body("documents[0].mediaType", equalTo("application/pdf"))
                .body("documents[0].sizeBytes", equalTo(minutes.length))
                .body("documents[0].boundAt", notNullValue());
        String paper = decision + "/documents/" + Sha256.hexOf(minutes);
        for (Person reader : List.of(
                village.steward,
                village.steward2,
                village.household(1),
                village.household(2),
                village.steward.as("auditor"))) {
            Response opened = reader.open(paper);
            assertEquals(200, opened.statusCode(), reader.toString());
            assertArrayEquals(minutes, opened.asByteArray());
            PageOne.of(path -> reader.open(paper + path));
            assertEquals("nosniff", opened.header("X-Content-Type-Options"));
        }
    }

    @Test
    void nobodyElseOpensThem() {
        String decision = path(decided());
        String paper = decision + "/documents/" + Sha256.hexOf(minutes);
        Village other = Village.found(kafka, clock);
        other.roll(2, 4);
        for (Person stranger : List.of(
                other.steward,
                other.household(1),
                village.steward.in("350427"),
                village.household(1).in("350427"),
                village.steward.as("auditor").in("350427"))) {
            assertEquals(404, stranger.open(paper).statusCode(), stranger.toString());
            PageOne.refused(404, path -> stranger.open(paper + path));
        }
        assertEquals(403, village.steward.as("buyer").open(paper).statusCode());
        PageOne.refused(403, path -> village.steward.as("buyer").open(paper + path));
        assertEquals(
                404,
                village.steward.open(decision + "/documents/" + "0".repeat(64)).statusCode());
        other.steward
                .post(
                        decision + "/documents",
                        Map.of("documents", List.of(other.steward.sendPaper("x.txt", Papers.text("x")))))
                .statusCode(404);
    }

    @Test
    void photographsOfTheBoardAreAddedLaterAndEachOnce() {
        String decision = path(decided());
        Map<String, String> picture = village.steward2.sendPaper("公示栏.jpg", board);
        Map<String, Object> more = Map.of("documents", List.of(picture, picture));
        village.steward2
                .post(decision + "/documents", more)
                .statusCode(200)
                .body("documents.name", contains("会议记录.pdf", "公示栏.jpg"));
        village.steward
                .post(
                        decision + "/documents",
                        Map.of("documents", List.of(Map.of("name", "另一个名字.jpg", "sha256", picture.get("sha256")))))
                .statusCode(200)
                .body("documents.name", contains("会议记录.pdf", "公示栏.jpg"));
        village.household(1).post(decision + "/documents", more).statusCode(403);
        clock.passDays(8);
        village.steward.get(decision).body("state", equalTo("PASSED")).body("documents", hasSize(2));
    }

    @Test
    void manyThatAddTheSamePhotographAtOnceAddItOnce() throws Exception {
        String decision = path(decided());
        Map<String, Object> more = Map.of("documents", List.of(village.steward.sendPaper("公示栏.jpg", board)));
        List<Callable<Integer>> posts = Collections.nCopies(
                8,
                () -> village.steward
                        .post(decision + "/documents", more)
                        .extract()
                        .statusCode());
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : people.invokeAll(posts)) {
                assertEquals(200, answer.get());
            }
        } finally {
            people.shutdown();
        }
        village.steward.get(decision).body("documents", hasSize(2));
    }

    @Test
    void aFingerprintAloneIsNothingToDecideOn() {
        Map<String, Object> decision = village.decision(rollId, 60_000, PER_HEAD);
        Map<String, String> promised = Map.of("name", "会议记录.pdf", "sha256", Sha256.hexOf(minutes));
        decision.put("documents", List.of(promised));
        village.steward
                .post("/decisions", decision)
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"))
                .body("detail", equalTo("“会议记录.pdf”的文件还没有传上来。请先上传,再办理。"));
        // another's paper is not brought along by its fingerprint
        village.household(1).sendPaper("会议记录.pdf", minutes);
        village.steward.post("/decisions", decision).statusCode(422);
        village.steward.get("/decisions").body("items", hasSize(0));
        assertEquals(0, village.pot("reservedFen"));
        village.steward.sendPaper("会议记录.pdf", minutes);
        village.steward.post("/decisions", decision).statusCode(201);
    }

    @Test
    void aMeetingsFingerprintStillStandsWithoutItsPaper() {
        village.household(1)
                .get(path(village.decided(rollId, 60_000, PER_HEAD)))
                .body("documents", hasSize(0))
                .body("steps", hasSize(4));
    }

    @Test
    void refusesNamesNobodySeesBrokenFingerprintsAndMoreThanAPageHolds() {
        String decision = path(decided());
        String sha256 = village.steward.sendPaper("公示栏.jpg", board).get("sha256");
        for (String evil : List.of("a\u202Efdp.exe", "\u200b", "x".repeat(121), "../a.jpg", "a\nb")) {
            village.steward
                    .post(decision + "/documents", Map.of("documents", List.of(Map.of("name", evil, "sha256", sha256))))
                    .statusCode(422)
                    .body("code", equalTo("DOCUMENT_NAME_UNFIT"));
        }
        for (Object wrong : List.of(
                Map.of("documents", List.of(Map.of("name", "a.jpg", "sha256", "F".repeat(64)))),
                Map.of("documents", List.of(Map.of("name", "a.jpg"))),
                Map.of("documents", List.of()),
                Map.of(),
                Map.of("documents", Collections.nCopies(21, Map.of("name", "a.jpg", "sha256", sha256))))) {
            village.steward.post(decision + "/documents", wrong).statusCode(400);
        }
        List<Map<String, String>> many = IntStream.range(0, 50)
                .mapToObj(i -> village.steward.sendPaper(i + ".txt", Papers.text(village.party + " " + i)))
                .toList();
        for (int from : List.of(0, 20)) {
            village.steward
                    .post(decision + "/documents", Map.of("documents", many.subList(from, from + 20)))
                    .statusCode(200);
        }
        village.steward
                .post(decision + "/documents", Map.of("documents", many.subList(40, 50)))
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_TOO_MANY_BOUND"));
        village.steward.get(decision).body("documents", hasSize(41));
    }

    @Test
    void anObjectionsPapersAreForItsHouseholdTheStewardsAndTheAuditor() {
        String decisionId = decided();
        String objection = objected(decisionId);
        String answerOf = path(decisionId) + "/objections/" + objection;
        byte[] list = Papers.text("核对表 " + village.party);
        village.steward2
                .post(
                        answerOf + "/resolve",
                        Map.of("resolution", "已核对", "documents", List.of(village.steward2.sendPaper("核对表.txt", list))))
                .statusCode(200)
                .body("documents[0].name", equalTo("户口本.png"))
                .body("answerDocuments[0].name", equalTo("核对表.txt"));
        for (byte[] paper : List.of(photo, list)) {
            String at = answerOf + "/documents/" + Sha256.hexOf(paper);
            for (Person reader : List.of(village.household(1), village.steward, village.steward.as("auditor"))) {
                Response opened = reader.open(at);
                assertEquals(200, opened.statusCode(), reader.toString());
                assertArrayEquals(paper, opened.asByteArray());
            }
            Village other = Village.found(kafka, clock);
            other.roll(2, 4);
            for (Person stranger : List.of(
                    village.household(2),
                    other.steward,
                    other.household(1),
                    village.steward.in("350427"),
                    village.household(1).in("350427"),
                    village.steward.as("auditor").in("350427"))) {
                assertEquals(404, stranger.open(at).statusCode(), stranger.toString());
            }
            // no paper of an objection is one of the decision
            assertEquals(
                    404,
                    village.household(1)
                            .open(path(decisionId) + "/documents/" + Sha256.hexOf(paper))
                            .statusCode());
        }
        village.household(2)
                .get(path(decisionId))
                .body("objections[0].text", equalTo("人数不对"))
                .body("objections[0].documents", hasSize(0))
                .body("objections[0].answerDocuments", hasSize(0));
        village.household(1).get("/decisions").body("items[0].objections[0].documents", hasSize(1));
    }

    @Test
    void aPdfOfAnObjectionIsLeafedThroughByThoseItIsForAndNotByTheNeighbours() {
        String decisionId = decided();
        Person household = village.household(1);
        String objection = household
                .post(
                        path(decisionId) + "/objections",
                        Map.of("text", "人数不对", "documents", List.of(household.sendPaper("户口本.pdf", minutes))))
                .statusCode(201)
                .extract()
                .path("objectionId");
        String at = path(decisionId) + "/objections/" + objection + "/documents/" + Sha256.hexOf(minutes);
        for (Person reader : List.of(household, village.steward, village.steward.as("auditor"))) {
            PageOne.of(path -> reader.open(at + path));
        }
        for (Person stranger : List.of(village.household(2), household.in("350427"), village.steward.in("350427"))) {
            PageOne.refused(404, path -> stranger.open(at + path));
        }
    }

    @Test
    void aPhotoSaysWhenAndWhereItWasTakenToWhomMayOpenItAndNotToTheNeighbours() {
        String decisionId = decided();
        Person household = village.household(1);
        byte[] told = new Exif(ByteOrder.BIG_ENDIAN)
                .day("2021:11:20 10:05:00")
                .place(26.5125, 117.305)
                .on(board);
        household
                .post(
                        path(decisionId) + "/objections",
                        Map.of("text", "林子不是他家的", "documents", List.of(household.sendPaper("林子.jpg", told))))
                .statusCode(201);
        for (Person reader : List.of(household, village.steward, village.steward.as("auditor"))) {
            reader.get(path(decisionId))
                    .body("objections[0].documents[0].photographed.at", equalTo("2021-11-20T10:05:00"))
                    .body("objections[0].documents[0].photographed.offset", nullValue())
                    .body("objections[0].documents[0].photographed.latitude", equalTo(26.5125f))
                    .body("objections[0].documents[0].photographed.longitude", equalTo(117.305f))
                    .body("documents[0].photographed", nullValue());
        }
        String neighbours = village.household(2).get(path(decisionId)).extract().asString();
        assertEquals(false, neighbours.contains("26.5125") || neighbours.contains("2021-11-20T10:05"), neighbours);
        Village other = Village.found(kafka, clock);
        for (Person stranger :
                List.of(other.steward, village.steward.as("auditor").in("350427"))) {
            stranger.get(path(decisionId)).statusCode(404);
        }
    }

    @Test
    void anObjectionWhosePaperWasNotSentIsNotRaised() {
        String decisionId = decided();
        Map<String, Object> objection =
                Map.of("text", "人数不对", "documents", List.of(Map.of("name", "户口本.png", "sha256", Sha256.hexOf(photo))));
        village.household(1)
                .post(path(decisionId) + "/objections", objection)
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"));
        village.household(1)
                .get(path(decisionId))
                .body("objections", hasSize(0))
                .body("state", equalTo("ON_NOTICE"));
        village.household(1).sendPaper("户口本.png", photo);
        village.household(1).post(path(decisionId) + "/objections", objection).statusCode(201);
    }

    @Test
    void whatSomethingStandsOnIsNeverForgotten() {
        String decisionId = decided();
        objected(decisionId);
        assertEquals(
                2,
                Await.result(tx.run(sql -> sql.row(
                                "SELECT COUNT(*) n FROM bound_paper b JOIN document d ON d.county = b.county AND d.id = b.document_id"
                                        + " WHERE d.used_at IS NOT NULL AND d.owner_party LIKE ?",
                                village.party + "%")))
                        .orElseThrow()
                        .getInteger("n"));
    }
}
