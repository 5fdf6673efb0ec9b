package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Exif;
import org.lintan.testkit.PageOne;
import org.lintan.testkit.Papers;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.BUYER;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.EXPERT;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.MEASURER;

/** What somebody decides on can be opened: by whom the case is for, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CasePapersTest {

    @Inject
    Tx tx;

    private Village village;
    private Person steward;
    private final byte[] title = Papers.pdf("林权证 " + UUID.randomUUID());
    private final byte[] photo = Papers.picture("jpg", 200, 150);

    @BeforeEach
    void aVillage() {
        village = Village.register();
        steward = village.steward();
    }

    private String submitted() {
        String id = village.draft(village.addPlot());
        steward.act(
                        id,
                        "submit",
                        Map.of(
                                "documents",
                                List.of(steward.sendPaper("林权证.pdf", title), steward.sendPaper("现场照片.jpg", photo))))
                .statusCode(200);
        return id;
    }

    @Test
    void theOfficeOpensWhatTheApplicantSentByteForByte() {
        String id = submitted();
        FORESTRY1
                .get("/applications/" + id)
                .body("steps[0].documents", hasSize(2))
                .body("steps[0].documents[0].name", equalTo("林权证.pdf"))
                .body("steps[0].documents[0].sha256", equalTo(Sha256.hexOf(title)))
                .body("steps[0].documents[0].mediaType", equalTo("application/pdf"))
                .body("steps[0].documents[0].sizeBytes", equalTo(title.length));
        for (Person office : List.of(FORESTRY1, ECOLOGY, MEASURER, EXPERT, AUDITOR, steward)) {
            Response opened = office.paper(id, Sha256.hexOf(title));
            assertEquals(200, opened.statusCode(), office.role());
            assertArrayEquals(title, opened.asByteArray());
        }
        Response pdf = FORESTRY1.paper(id, Sha256.hexOf(title));
        assertEquals("application/pdf", pdf.contentType());
        assertEquals(
                "inline; filename=\"paper.pdf\"; filename*=UTF-8''%E6%9E%97%E6%9D%83%E8%AF%81.pdf",
                pdf.header("Content-Disposition"));
        Response picture = FORESTRY1.paper(id, Sha256.hexOf(photo));
        assertEquals("image/jpeg", picture.contentType());
        assertEquals("nosniff", picture.header("X-Content-Type-Options"));
        assertEquals("no-store", picture.header("Cache-Control"));
        assertEquals(String.valueOf(photo.length), picture.header("Content-Length"));
        assertArrayEquals(photo, picture.asByteArray());
    }

    @Test
    void aPhotoSaysWhenAndWhereItWasTakenToWhomMayOpenItAndToNobodyElse() {
        String id = village.draft(village.addPlot());
        byte[] told = new Exif(ByteOrder.LITTLE_ENDIAN)
                .day("2021:11:20 10:05:00")
                .offset("+08:00")
                .place(26.5125, 117.305)
                .on(photo);
        steward.act(
                        id,
                        "submit",
                        Map.of(
                                "documents",
                                List.of(steward.sendPaper("现场照片.jpg", told), steward.sendPaper("只给看.jpg", photo))))
                .statusCode(200);
        for (Person reader : List.of(FORESTRY1, ECOLOGY, AUDITOR, steward)) {
            reader.get("/applications/" + id)
                    .body("steps[0].documents[0].photographed.at", equalTo("2021-11-20T10:05:00"))
                    .body("steps[0].documents[0].photographed.offset", equalTo("+08:00"))
                    .body("steps[0].documents[0].photographed.latitude", equalTo(26.5125f))
                    .body("steps[0].documents[0].photographed.longitude", equalTo(117.305f))
                    .body("steps[0].documents[1].photographed", nullValue());
        }
        FORESTRY1
                .in(People.FOREIGN, "350427-forestry")
                .get("/applications/" + id)
                .statusCode(404);
        Village.register().steward().get("/applications/" + id).statusCode(404);
        village.toNotice(id);
        String onNotice = village.household()
                .get("/applications/" + id)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(false, onNotice.contains("26.5125") || onNotice.contains("2021-11-20T10:05"), onNotice);
    }

    @Test
    void aBrowserThatShowsNoPdfGetsItsPagesAsPictures() throws IOException {
        String id = submitted();
        String pages = "/applications/" + id + "/documents/" + Sha256.hexOf(title) + "/pages";
        for (Person reader : List.of(FORESTRY1, AUDITOR, steward)) {
            reader.get(pages).statusCode(200).body("pages", equalTo(1));
        }
        Response drawn = FORESTRY1.page(id, Sha256.hexOf(title), 1);
        assertEquals(200, drawn.statusCode());
        assertEquals("image/jpeg", drawn.contentType());
        assertEquals("no-store", drawn.header("Cache-Control"));
        assertEquals("nosniff", drawn.header("X-Content-Type-Options"));
        BufferedImage picture = ImageIO.read(drawn.asInputStream());
        assertEquals(900, picture.getWidth());
        assertEquals(600, picture.getHeight());
        assertEquals(404, FORESTRY1.page(id, Sha256.hexOf(title), 2).statusCode());
        assertEquals(404, FORESTRY1.page(id, Sha256.hexOf(title), 0).statusCode());
        FORESTRY1
                .page(id, Sha256.hexOf(photo), 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_HAS_NO_PAGES"));
    }

    @Test
    void nobodyElseOpensThem() {
        String id = submitted();
        String paper = Sha256.hexOf(title);
        Person neighbour = Village.register().steward();
        for (Person other : List.of(
                neighbour,
                village.household(),
                FORESTRY1.in(People.FOREIGN, "350427-forestry"),
                steward.in(People.FOREIGN, steward.party()))) {
            assertEquals(404, other.paper(id, paper).statusCode(), other.toString());
            assertEquals(404, other.page(id, paper, 1).statusCode(), other.toString());
            other.get("/applications/" + id + "/documents/" + paper + "/pages").statusCode(404);
        }
        assertEquals(403, BUYER.paper(id, paper).statusCode());
        assertEquals(403, BUYER.page(id, paper, 1).statusCode());
        // on notice everybody of the county sees the case, and still not its papers
        village.toNotice(id);
        village.household().get("/applications/" + id).statusCode(200).body("steps", hasSize(0));
        assertEquals(404, village.household().paper(id, paper).statusCode());
        assertEquals(404, neighbour.paper(id, paper).statusCode());
        // nor does anybody learn by its fingerprint that it lies there, or read it by having a copy
        objects(Map.of("name", "x.pdf", "sha256", paper), id)
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"));
        objects(village.household().sendPaper("x.pdf", title), id).statusCode(200);
        Response own = village.household().paper(id, paper);
        assertEquals(200, own.statusCode());
        assertEquals("inline; filename=\"paper.pdf\"; filename*=UTF-8''x.pdf", own.header("Content-Disposition"));
        assertEquals(404, neighbour.paper(id, paper).statusCode());
    }

    @Test
    void anObjectionAndItsAnswerBringTheirPapersIntoTheCaseToWhoRaisedItAndNotToTheNeighbours() {
        String id = submitted();
        village.toNotice(id);
        byte[] boundary = Papers.pdf("界址 " + id);
        byte[] visit = Papers.pdf("现场核查 " + id);
        Person raiser = village.household();
        String objection = objects(raiser.sendPaper("界址.pdf", boundary), id)
                .statusCode(200)
                .extract()
                .path("objectionId");
        raiser.get("/applications/" + id)
                .body("objections[0].documents.name", equalTo(List.of("界址.pdf")))
                .body("objections[0].answerDocuments", hasSize(0));
        answered(id, objection, FORESTRY1.sendPaper("现场核查.pdf", visit));
        raiser.get("/applications/" + id)
                .body("steps", hasSize(0))
                .body("objections", hasSize(1))
                .body("objections[0].documents[0].sha256", equalTo(Sha256.hexOf(boundary)))
                .body("objections[0].documents[0].mediaType", equalTo("application/pdf"))
                .body("objections[0].answerDocuments.name", equalTo(List.of("现场核查.pdf")));
        for (byte[] paper : List.of(boundary, visit)) {
            String sha256 = Sha256.hexOf(paper);
            for (Person reader : List.of(FORESTRY1, AUDITOR, steward, raiser)) {
                assertArrayEquals(paper, reader.paper(id, sha256).asByteArray());
                PageOne.of(path -> reader.open("/applications/" + id + "/documents/" + sha256 + path));
            }
            for (Person stranger : List.of(
                    Village.register().household(),
                    Village.register().steward(),
                    raiser.in(People.FOREIGN, raiser.party()),
                    FORESTRY1.in(People.FOREIGN, "350427-forestry"))) {
                assertEquals(404, stranger.paper(id, sha256).statusCode(), stranger.toString());
                PageOne.refused(404, path -> stranger.open("/applications/" + id + "/documents/" + sha256 + path));
            }
        }
        Village.register().household().get("/applications/" + id).body("objections", hasSize(0));
    }

    @Test
    void eachObjectorOpensThePapersOfTheirOwnObjectionOnlyAlsoWhenTheNoticeIsOver() {
        String id = submitted();
        village.toNotice(id);
        byte[] boundary = Papers.pdf("界址 " + id);
        byte[] visit = Papers.pdf("现场核查 " + id);
        byte[] other = Papers.pdf("邻村界址 " + id);
        Person raiser = village.household();
        Person neighbour = Village.register().household();
        String first =
                objects(raiser.sendPaper("界址.pdf", boundary), id).extract().path("objectionId");
        String second = neighbour
                .act(id, "object", Map.of("text", "也有意见", "documents", List.of(neighbour.sendPaper("邻.pdf", other))))
                .statusCode(200)
                .extract()
                .path("objectionId");
        answered(id, second, FORESTRY1.sendPaper("邻村核查.pdf", Papers.pdf("邻村核查 " + id)));
        answered(id, first, FORESTRY1.sendPaper("现场核查.pdf", visit));
        neighbour
                .get("/applications/" + id)
                .body("objections.answerDocuments.name", equalTo(List.of(List.of("邻村核查.pdf"))));
        FORESTRY1.act(id, "return", Map.of("reasons", List.of("界址要重画"))).statusCode(200);
        raiser.get("/applications/" + id).statusCode(404);
        assertArrayEquals(boundary, raiser.paper(id, Sha256.hexOf(boundary)).asByteArray());
        assertArrayEquals(visit, raiser.paper(id, Sha256.hexOf(visit)).asByteArray());
        assertEquals(404, raiser.paper(id, Sha256.hexOf(other)).statusCode());
        assertEquals(404, raiser.paper(id, Sha256.hexOf(title)).statusCode());
        assertEquals(404, neighbour.paper(id, Sha256.hexOf(boundary)).statusCode());
        assertEquals(404, neighbour.paper(id, Sha256.hexOf(visit)).statusCode());
    }

    private static void answered(String id, String objection, Map<String, String> paper) {
        FORESTRY1
                .act(
                        id,
                        "resolve-objection",
                        Map.of("objectionId", objection, "resolution", "已到现场核实", "documents", List.of(paper)))
                .statusCode(200);
    }

    private ValidatableResponse objects(Map<String, String> document, String id) {
        return village.household().act(id, "object", Map.of("text", "东面界址不清", "documents", List.of(document)));
    }

    @Test
    void aFingerprintAloneIsNothingToDecideOn() {
        String id = village.draft(village.addPlot());
        Map<String, String> promised = Map.of("name", "林权证.pdf", "sha256", Sha256.hexOf(title));
        steward.act(id, "submit", Map.of("documents", List.of(promised)))
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"))
                .body("detail", equalTo("“林权证.pdf”的文件还没有传上来。请先上传,再办理。"));
        steward.get("/applications/" + id).body("stage", equalTo("DRAFT"));
        steward.sendPaper("林权证.pdf", title);
        steward.act(id, "submit", Map.of("documents", List.of(promised))).statusCode(200);
    }

    @Test
    void whoOnlyKnowsTheFingerprintOfAnothersPaperCannotBringItIntoACaseOfTheirOwn() {
        String id = submitted();
        Village other = Village.register();
        String theirs = other.draft(other.addPlot());
        other.steward()
                .act(
                        theirs,
                        "submit",
                        Map.of("documents", List.of(Map.of("name", "x.pdf", "sha256", Sha256.hexOf(title)))))
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_NOT_STORED"));
        assertEquals(404, other.steward().paper(theirs, Sha256.hexOf(title)).statusCode());
        assertEquals(200, steward.paper(id, Sha256.hexOf(title)).statusCode());
    }

    @Test
    void aPaperOfTheCaseMayBeNamedAgainByWhoActsInIt() {
        String id = submitted();
        Map<String, String> known = Map.of("name", "林权证.pdf", "sha256", Sha256.hexOf(title));
        byte[] note = Papers.text("第 2 页看不清");
        FORESTRY1
                .act(
                        id,
                        "return",
                        Map.of(
                                "reasons",
                                List.of("第 2 页看不清"),
                                "documents",
                                List.of(known, FORESTRY1.sendPaper("意见.txt", note))))
                .statusCode(200);
        steward.act(id, "resubmit", Map.of("documents", List.of(known))).statusCode(200);
        FORESTRY1
                .get("/applications/" + id)
                .body("steps[1].documents", hasSize(2))
                .body("steps[2].documents[0].mediaType", equalTo("application/pdf"));
        Response read = steward.paper(id, Sha256.hexOf(note));
        assertArrayEquals(note, read.asByteArray());
        assertEquals(
                "attachment; filename=\"paper.txt\"; filename*=UTF-8''%E6%84%8F%E8%A7%81.txt",
                read.header("Content-Disposition"));
    }

    @Test
    void noNameOfAStepMakesAPaperSomethingElse() {
        String id = village.draft(village.addPlot());
        String sha256 = steward.sendPaper("林权证.pdf", title).get("sha256");
        for (String evil : List.of("a\u202Efdp.exe", "\u200b", "x".repeat(121), "a\nb")) {
            steward.act(id, "submit", Map.of("documents", List.of(Map.of("name", evil, "sha256", sha256))))
                    .statusCode(422)
                    .body("code", equalTo("DOCUMENT_UNREADABLE"));
        }
        steward.act(id, "submit", Map.of("documents", List.of(Map.of("name", "../证 \"1\".exe", "sha256", sha256))))
                .statusCode(200);
        assertEquals(
                "inline; filename=\"paper.pdf\"; filename*=UTF-8''.._%E8%AF%81%20_1_.exe.pdf",
                FORESTRY1.paper(id, sha256).header("Content-Disposition"));
    }

    @Test
    void aStepFromBeforePapersWereKeptStillShowsItsFingerprint() {
        String id = submitted();
        String old = "9".repeat(64);
        Await.result(tx.run(sql -> sql.update(
                "UPDATE application_step SET documents = ? WHERE application_id = ? AND step_no = 1",
                "[{\"name\":\"旧证\",\"sha256\":\"" + old + "\"}]",
                id)));
        FORESTRY1
                .get("/applications/" + id)
                .statusCode(200)
                .body("steps[0].documents[0].sha256", equalTo(old))
                .body("steps[0].documents[0].mediaType", nullValue())
                .body("steps[0].documents[0].photographed", nullValue());
        assertEquals(404, FORESTRY1.paper(id, old).statusCode());
    }
}
