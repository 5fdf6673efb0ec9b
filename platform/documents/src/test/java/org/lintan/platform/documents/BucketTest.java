package org.lintan.platform.documents;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Papers in a bucket, whose server goes away and comes back: nothing is lost, and nothing stays there that nobody needs. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(InBucket.class)
class BucketTest {

    /** What the server was writing when it was killed stands beside the objects under a name of its own; it gives it to nobody. */
    private static final Pattern HALF = Pattern.compile(".*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Tx tx;

    @Inject
    DocumentRows rows;

    @Inject
    ObjectRows objects;

    @Inject
    Keeping keeping;

    @Inject
    Documents documents;

    @Inject
    Bucket bucket;

    @Inject
    S3Config s3;

    @Inject
    DocumentPurge purge;

    @Inject
    TestClock clock;

    @Inject
    @Readiness
    StoreHealth health;

    private final Sender sender = Sender.anybody();

    @Test
    void whatIsStoredLiesThereUnderItsFingerprint() throws IOException {
        byte[] text = Uploading.text(3);
        String id = sender.sendAll("a.txt", text).statusCode(200).extract().path("documentId");
        List<Path> there = objectsOf(text);
        assertEquals(1, there.size());
        assertArrayEquals(text, Files.readAllBytes(there.get(0)));
        assertTrue(there.get(0)
                .endsWith("platform-documents-test/" + Sha256.hexOf(text) + "/" + sender.county() + "-" + id));
        assertArrayEquals(text, sender.read(id).asByteArray());
    }

    @Test
    void theSamePaperOfTwoPartiesIsTwoObjectsAndOneGoesWithoutTheOther() throws IOException {
        byte[] text = Uploading.text(1);
        String unused = sender.sendAll("a.txt", text).extract().path("documentId");
        Sender neighbour = Sender.anybody();
        String used = neighbour.sendAll("a.txt", text).extract().path("documentId");
        neighbour.putOnShelf(Sha256.hexOf(text)).statusCode(200);
        assertEquals(2, objectsOf(text).size());
        clock.passDays(31);
        Await.result(purge.purge());
        sender.one(unused).statusCode(404);
        assertEquals(1, objectsOf(text).size());
        assertArrayEquals(text, neighbour.read(used).asByteArray());
    }

    @Test
    void whileTheBucketIsAwayItSaysSoAndLosesNothing() {
        byte[] before = Uploading.text(2);
        String stored = sender.sendAll("a.txt", before).extract().path("documentId");
        byte[] text = Uploading.text(2);
        String id = sender.begin("b.txt", text).extract().path("documentId");
        sender.send(id, text, 0, text.length).statusCode(200);
        assertEquals("answers", said());
        InBucket.server().kill();
        try {
            sender.finish(id).statusCode(503).body("code", equalTo("DOCUMENT_STORE_UNAVAILABLE"));
            sender.one(id).body("state", equalTo("OPEN")).body("missing", hasSize(0));
            sender.read(stored).then().statusCode(503).body("code", equalTo("DOCUMENT_STORE_UNAVAILABLE"));
            clock.passDays(1);
            assertEquals("does not answer", said());
            assertEquals(HealthCheckResponse.Status.UP, health.call().getStatus());
        } finally {
            InBucket.server().start();
        }
        sender.finish(id).statusCode(200).body("state", equalTo("STORED"));
        assertArrayEquals(text, sender.read(id).asByteArray());
        assertArrayEquals(before, sender.read(stored).asByteArray());
    }

    private String said() {
        return health.call().getData().orElseThrow().get("bucket").toString();
    }

    @Test
    void aServerKilledAgainAndAgainWhilePapersComeLosesNoneOfThem() throws Exception {
        int papers = 12;
        Map<String, byte[]> answered = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            sending.add(CompletableFuture.runAsync(() -> send(answered, refused), senders));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new));
        int kills = 0;
        while (!all.isDone()) {
            int stored = answered.size();
            Await.until("a paper to be stored", () -> answered.size() > stored || all.isDone());
            if (!all.isDone() && kills < 3) {
                InBucket.server().kill();
                kills++;
                int turnedAway = refused.get();
                Await.until("somebody to be turned away", () -> refused.get() > turnedAway || all.isDone());
                InBucket.server().start();
            }
        }
        all.get();
        senders.shutdown();
        assertTrue(kills > 1, "killed " + kills);
        assertEquals(papers, answered.size());
        for (Map.Entry<String, byte[]> paper : answered.entrySet()) {
            assertArrayEquals(paper.getValue(), sender.read(paper.getKey()).asByteArray());
            assertEquals(1, objectsOf(paper.getValue()).size());
        }
    }

    /** As a phone does: it asks again until it is told that the paper is stored. */
    private void send(Map<String, byte[]> answered, AtomicInteger refused) {
        byte[] text = Uploading.text(2);
        String id = sender.begin("a.txt", text).extract().path("documentId");
        sender.send(id, text, 0, text.length).statusCode(200);
        int status = sender.finish(id).extract().statusCode();
        while (status == 503) {
            refused.incrementAndGet();
            status = sender.finish(id).extract().statusCode();
        }
        assertEquals(200, status);
        answered.put(id, text);
    }

    @Test
    void whoDiesBetweenTheBucketAndTheDatabaseIsFinishedByTheNextTry() throws IOException {
        byte[] text = Uploading.text(2);
        String id = putButNotStored(text);
        assertEquals(1, objectsOf(text).size());
        sender.one(id).body("state", equalTo("OPEN"));
        sender.finish(id).statusCode(200).body("state", equalTo("STORED"));
        assertEquals(1, objectsOf(text).size());
        assertArrayEquals(text, sender.read(id).asByteArray());
    }

    @Test
    void whatNobodyComesBackForIsTakenOutOfTheBucketToo() throws IOException {
        byte[] text = Uploading.text(2);
        String id = putButNotStored(text);
        clock.passDays(6);
        Await.result(purge.purge());
        assertEquals(1, objectsOf(text).size());
        clock.passDays(2);
        InBucket.server().kill();
        Await.result(purge.purge());
        InBucket.server().start();
        sender.one(id).statusCode(404);
        assertEquals(1, objectsOf(text).size(), "the row is gone, the object waits for the next sweep");
        Await.result(purge.purge());
        assertEquals(0, objectsOf(text).size());
        assertEquals(0, keeping.sweep(100));
    }

    private String putButNotStored(byte[] text) throws IOException {
        String id = sender.begin("a.txt", text).extract().path("documentId");
        sender.send(id, text, 0, text.length).statusCode(200);
        Path file = Files.write(Files.createTempFile("paper", ".txt"), text);
        keeping.keep(row(id), file);
        Files.delete(file);
        return id;
    }

    private DocumentRow row(String id) {
        return Await.result(tx.run(sql -> rows.find(sql, sender.county(), sender.party(), id)))
                .orElseThrow();
    }

    @Test
    void whatWasStoredInTheDatabaseBeforeIsReadThereAndTheOtherWayRound() throws IOException {
        byte[] old = Uploading.text(2);
        String before = sender.begin("a.txt", old).extract().path("documentId");
        sender.send(before, old, 0, old.length).statusCode(200);
        DocumentRow row = row(before);
        Await.result(tx.run(sql -> rows.store(sql, row, Inspection.Seen.before(row))));
        assertArrayEquals(old, sender.read(before).asByteArray());

        byte[] text = Uploading.text(2);
        String inBucket = sender.sendAll("b.txt", text).extract().path("documentId");
        Keeping backInTheDatabase = new Keeping(new StoreSettings("database", s3), bucket, objects, rows, tx, clock);
        try (InputStream bytes = backInTheDatabase.bytes(row(inBucket).stored())) {
            assertArrayEquals(text, bytes.readAllBytes());
        }
    }

    @Test
    void bytesThatChangedInTheBucketAreNotGivenAsThePaper() throws IOException {
        byte[] text = Uploading.text(2);
        String id = sender.sendAll("a.txt", text).extract().path("documentId");
        Path object = objectsOf(text).get(0);
        byte[] other = text.clone();
        other[100] ^= 1;
        Files.write(object, other);
        StoredDocument paper = Await.result(tx.run(sql -> documents.of(sql, sender.county(), Set.of(id))))
                .get(id);
        try (InputStream bytes = documents.bytes(paper)) {
            assertThrows(IOException.class, bytes::readAllBytes);
        }
        Files.write(object, new byte[5]);
        assertThrows(IllegalStateException.class, () -> documents.bytes(paper));
        Files.delete(object);
        assertThrows(IllegalStateException.class, () -> documents.bytes(paper));
    }

    private static List<Path> objectsOf(byte[] paper) throws IOException {
        String sha256 = Sha256.hexOf(paper);
        try (Stream<Path> files = Files.walk(InBucket.server().bucket(InBucket.BUCKET))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(sha256))
                    .filter(file -> !HALF.matcher(file.toString()).matches())
                    .toList();
        }
    }
}
