package org.lintan.platform.documents;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.platform.db.Tx;
import org.lintan.testkit.Await;
import org.lintan.testkit.Exif;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A paper comes over a network that breaks: in pieces, twice, late, in any order; and is stored whole, once, or not at all, wherever papers lie. */
abstract class Uploading {

    private static final int PIECE = Pieces.BYTES;

    @Inject
    Tx tx;

    @Inject
    DocumentPurge purge;

    @Inject
    TestClock clock;

    private final Sender sender = Sender.anybody();

    /** Of so many pieces of a stored paper, how many lie in the database. */
    abstract int inTheDatabase(int pieces);

    /** Text of some pieces, the last one short; different each time. */
    static byte[] text(int pieces) {
        Random random = new Random();
        byte[] text = new byte[pieces * PIECE - 1_000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return text;
    }

    @Test
    void storesAPaperSentInPiecesAndGivesItBackByteForByte() {
        byte[] text = text(5);
        String id = sender.begin("清单.txt", text)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("missing", hasSize(5))
                .extract()
                .path("documentId");
        sender.send(id, text, 0, 2 * PIECE).statusCode(200);
        sender.send(id, text, 2 * PIECE, text.length).statusCode(200);
        sender.one(id).body("missing", hasSize(0));
        sender.finish(id)
                .statusCode(200)
                .body("state", equalTo("STORED"))
                .body("mediaType", equalTo("text/plain"))
                .body("sha256", equalTo(Sha256.hexOf(text)));
        Response read = sender.read(id);
        assertArrayEquals(text, read.asByteArray());
        assertEquals("text/plain", read.contentType());
        assertEquals("nosniff", read.header("X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"paper.txt\"; filename*=UTF-8''%E7%BA%B8%20_1_.exe.txt",
                read.header("Content-Disposition"));
        assertEquals(true, read.header("Content-Security-Policy").startsWith("sandbox; default-src 'none'"));
    }

    @Test
    void goesOnWhereItWasCutOff() {
        byte[] text = text(4);
        String id = sender.begin("a.txt", text).extract().path("documentId");
        sender.send(id, text, 0, PIECE).statusCode(200);
        sender.finish(id).statusCode(409).body("code", equalTo("DOCUMENT_INCOMPLETE"));
        // the phone has forgotten everything but the file
        List<Integer> missing = sender.begin("a.txt", text)
                .statusCode(200)
                .body("documentId", equalTo(id))
                .extract()
                .path("missing");
        assertEquals(List.of(PIECE, 2 * PIECE, 3 * PIECE), missing);
        for (int offset : missing) {
            sender.send(id, text, offset, offset + PIECE).statusCode(200);
        }
        sender.finish(id).statusCode(200);
    }

    @Test
    void takesPiecesInAnyOrderTwiceAndLate() {
        byte[] text = text(6);
        String id = sender.begin("a.txt", text).extract().path("documentId");
        List<Integer> order = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
        order.addAll(List.of(3, 0, 5));
        java.util.Collections.shuffle(order, new Random(7));
        order.forEach(no -> sender.send(id, text, no * PIECE, (no + 1) * PIECE).statusCode(200));
        String key = UUID.randomUUID().toString();
        sender.finish(id, key).statusCode(200);
        sender.finish(id, key).statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        sender.finish(id).statusCode(200).body("state", equalTo("STORED"));
        sender.send(id, text, 0, PIECE).statusCode(200);
        assertArrayEquals(text, sender.read(id).asByteArray());
        assertEquals(inTheDatabase(6), pieces(id));
    }

    @Test
    void takesAllPiecesAtOnceFromSeveralConnections() {
        byte[] text = text(12);
        String id = sender.begin("a.txt", text).extract().path("documentId");
        IntStream.range(0, 24)
                .parallel()
                .forEach(no -> sender.send(id, text, no % 12 * PIECE, (no % 12 + 1) * PIECE)
                        .statusCode(200));
        List<String> states = IntStream.range(0, 4)
                .parallel()
                .mapToObj(no -> sender.finish(id).statusCode(200).extract().<String>path("state"))
                .toList();
        assertEquals(List.of("STORED", "STORED", "STORED", "STORED"), states);
        assertEquals(inTheDatabase(12), pieces(id));
    }

    @Test
    void refusesPiecesThatDifferOrStandNowhere() {
        byte[] text = text(3);
        String id = sender.begin("a.txt", text).extract().path("documentId");
        sender.send(id, text, 0, PIECE).statusCode(200);
        byte[] other = text.clone();
        other[5] ^= 1;
        sender.send(id, other, 0, PIECE).statusCode(409).body("code", equalTo("DOCUMENT_PIECE_DIFFERS"));
        sender.send(id, text, 100, 100 + PIECE).statusCode(422).body("code", equalTo("DOCUMENT_PIECE_MISPLACED"));
        sender.send(id, text, PIECE, PIECE + 10).statusCode(422).body("code", equalTo("DOCUMENT_PIECE_MISPLACED"));
        byte[] longer = Arrays.copyOf(text, 5 * PIECE);
        sender.send(id, longer, 2 * PIECE, 3 * PIECE).statusCode(422).body("code", equalTo("DOCUMENT_PIECE_MISPLACED"));
        sender.send(id, new byte[2 << 20], 0, 2 << 20).statusCode(413);
        assertEquals(1, pieces(id));
    }

    @Test
    void keepsNothingOfWhatIsNotWhatItSaid() {
        byte[] text = text(2);
        String id = sender.begin("a.txt", "0".repeat(64), text.length).extract().path("documentId");
        sender.send(id, text, 0, text.length).statusCode(200);
        sender.finish(id).statusCode(422).body("code", equalTo("DOCUMENT_HASH_DIFFERS"));
        sender.finish(id).statusCode(422).body("code", equalTo("DOCUMENT_HASH_DIFFERS"));
        sender.one(id).body("state", equalTo("REFUSED")).body("missing", hasSize(0));
        sender.send(id, text, 0, text.length).statusCode(409).body("code", equalTo("DOCUMENT_CLOSED"));
        assertEquals(0, pieces(id));
        // and begins again as another one
        String again = sender.begin("a.txt", "0".repeat(64), text.length)
                .statusCode(201)
                .extract()
                .path("documentId");
        sender.one(id).statusCode(404);
        sender.one(again).statusCode(200);
    }

    @Test
    void refusesLiesAboutTheKindAndWhatHidesInAPaper() {
        refused("林权证.pdf", Papers.picture("png", 40, 30), "DOCUMENT_NOT_ITS_KIND");
        refused("page.txt", Papers.text("<!doctype html><script>alert(1)</script>"), "DOCUMENT_NOT_ITS_KIND");
        refused("a.pdf", Papers.joined(Papers.pdf("x"), Papers.workbook()), "DOCUMENT_CARRIES_MORE");
        refused("a.png", Arrays.copyOf(Papers.picture("png", 40, 30), 60), "DOCUMENT_BROKEN");
        var bomb = Papers.parts("xl/workbook.xml");
        bomb.put("xl/sharedStrings.xml", new byte[64 << 20]);
        refused("a.xlsx", Papers.zip(bomb), "DOCUMENT_GROWS");
        var macros = Papers.parts("word/document.xml");
        macros.put("word/vbaProject.bin", Papers.text("Sub AutoOpen()"));
        refused("a.docx", Papers.zip(macros), "DOCUMENT_PROGRAM");
    }

    private void refused(String name, byte[] bytes, String code) {
        String id = sender.begin(name, bytes).statusCode(201).extract().path("documentId");
        sender.send(id, bytes, 0, bytes.length).statusCode(200);
        sender.finish(id).statusCode(422).body("code", equalTo(code));
        assertEquals(0, pieces(id), name);
        assertEquals(404, sender.read(id).statusCode());
    }

    @Test
    void saysWhenAndWhereAPhotoWasTakenOnceItIsStored() {
        byte[] photo = new Exif(ByteOrder.BIG_ENDIAN)
                .day("2021:11:20 10:05:00")
                .offset("+08:00")
                .place(26.5125, -117.305)
                .on(picture());
        String id = sender.begin("现场.jpg", photo)
                .statusCode(201)
                .body("photographed", nullValue())
                .extract()
                .path("documentId");
        sender.send(id, photo, 0, photo.length).statusCode(200);
        sender.finish(id);
        for (ValidatableResponse stored : List.of(sender.one(id), sender.finish(id), sender.begin("现场.jpg", photo))) {
            stored.statusCode(200)
                    .body("state", equalTo("STORED"))
                    .body("photographed.at", equalTo("2021-11-20T10:05:00"))
                    .body("photographed.offset", equalTo("+08:00"))
                    .body("photographed.latitude", equalTo(26.5125f))
                    .body("photographed.longitude", equalTo(-117.305f));
        }
        new Sender("350427", sender.party()).one(id).statusCode(404);
        Sender.anybody().one(id).statusCode(404);
        assertArrayEquals(photo, sender.read(id).asByteArray());
    }

    @Test
    void storesAPhotoThatIsWrongAboutItselfAndOneThatSaysNothing() {
        byte[] placeOnly = new Exif(ByteOrder.LITTLE_ENDIAN)
                .day("2099:01:01 00:00:00")
                .place(26.5, 117.3)
                .on(picture());
        sender.sendAll("a.jpg", placeOnly)
                .statusCode(200)
                .body("photographed.at", nullValue())
                .body("photographed.latitude", equalTo(26.5f));
        sender.sendAll("b.jpg", Exif.on(picture(), Papers.text("MM\0*broken")))
                .statusCode(200)
                .body("state", equalTo("STORED"))
                .body("photographed", nullValue());
        sender.sendAll("c.jpg", picture()).statusCode(200).body("photographed", nullValue());
    }

    /** Of another size each time, so that nobody has sent it before. */
    private static byte[] picture() {
        Random random = new Random();
        return Papers.picture("jpg", 60 + random.nextInt(200), 40 + random.nextInt(200));
    }

    @Test
    void beginsNothingWithAnUnfitNameOrSize() {
        String hash = "1".repeat(64);
        sender.begin("../a.pdf", hash, 5).statusCode(422).body("code", equalTo("DOCUMENT_NAME_UNFIT"));
        sender.begin("a\u202Efdp.exe", hash, 5).statusCode(422).body("code", equalTo("DOCUMENT_NAME_UNFIT"));
        sender.begin("a.pdf.exe", hash, 5).statusCode(422).body("code", equalTo("DOCUMENT_KIND_UNKNOWN"));
        sender.begin("a.pdf", hash, 0).statusCode(422).body("code", equalTo("DOCUMENT_EMPTY"));
        sender.begin("a.pdf", hash, (20 << 20) + 1)
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_TOO_LARGE"))
                .body("detail", equalTo("文件太大,最多 20 MB。请换小一点的,或分成几份。"));
        sender.begin("a.pdf", "no hash", 5).statusCode(400);
        sender.begin("x".repeat(500), hash, 5).statusCode(400);
        new Sender("350428", "").begin("a.pdf", hash, 5).statusCode(403);
    }

    @Test
    void holdsNoMoreForAPartyThanTheRuleAdmits() {
        for (int i = 0; i < 10; i++) {
            sender.begin("a.pdf", "%064x".formatted(i), 20 << 20).statusCode(201);
        }
        sender.begin("a.pdf", "f".repeat(64), 1).statusCode(422).body("code", equalTo("DOCUMENT_TOO_MANY_WAITING"));
        Sender.anybody().begin("a.pdf", "f".repeat(64), 1).statusCode(201);
    }

    @Test
    void showsAnotherPartyOrCountyNothingAndGivesNothingToWhoOnlyKnowsTheFingerprint() {
        byte[] text = text(1);
        String id = sender.sendAll("a.txt", text).statusCode(200).extract().path("documentId");
        Sender neighbour = Sender.anybody();
        for (Sender other : List.of(neighbour, new Sender("350427", sender.party()))) {
            other.one(id).statusCode(404);
            other.send(id, text, 0, text.length).statusCode(404);
            other.finish(id).statusCode(404);
            other.putOnShelf(Sha256.hexOf(text)).statusCode(422).body("code", equalTo("DOCUMENT_NOT_STORED"));
        }
        neighbour
                .begin("a.txt", text)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("missing", hasSize(1));
        sender.putOnShelf(Sha256.hexOf(text)).statusCode(200);
    }

    @Test
    void forgetsWhatNobodyFinishedOrUsedAndNothingElse() {
        byte[] unfinished = text(2);
        String open = sender.begin("a.txt", unfinished).extract().path("documentId");
        sender.send(open, unfinished, 0, PIECE).statusCode(200);
        byte[] unused = text(1);
        String stored = sender.sendAll("b.txt", unused).extract().path("documentId");
        byte[] used = text(1);
        String kept = sender.sendAll("c.txt", used).extract().path("documentId");
        sender.putOnShelf(Sha256.hexOf(used)).statusCode(200);

        clock.passDays(6);
        Await.result(purge.purge());
        sender.one(open).statusCode(200);
        clock.passDays(2);
        Await.result(purge.purge());
        sender.one(open).statusCode(404);
        assertEquals(0, pieces(open));
        sender.one(stored).statusCode(200);
        clock.passDays(30);
        Await.result(purge.purge());
        sender.one(stored).statusCode(404);
        assertEquals(0, pieces(stored));
        assertArrayEquals(used, sender.read(kept).asByteArray());
    }

    private long pieces(String documentId) {
        return Await.result(tx.run(
                        sql -> sql.row("SELECT COUNT(*) AS n FROM document_piece WHERE document_id = ?", documentId)))
                .orElseThrow()
                .getLong("n");
    }
}
