package org.lintan.platform.documents;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;

import static org.hamcrest.Matchers.equalTo;

/** Where a scanner is configured, nothing is stored that it did not pass. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(ScannedUploadTest.WithScanner.class)
class ScannedUploadTest {

    private static VirusScanTest.Clamd clamd;

    private final Sender sender = Sender.anybody();

    /** A scanner of our own for this application. */
    public static class WithScanner implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Scanner.class));
        }
    }

    /** Starts it on a port of its own. */
    public static class Scanner implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                clamd = VirusScanTest.Clamd.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "lintan.documents.scan.host",
                    "127.0.0.1",
                    "lintan.documents.scan.port",
                    String.valueOf(clamd.port()));
        }

        @Override
        public void stop() {
            try {
                clamd.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void storesWhatItPassesRefusesWhatItFindsAndWaitsWhileItIsAway() throws IOException {
        sender.sendAll("a.pdf", Papers.pdf("honest")).statusCode(200);
        sender.sendAll("b.txt", Papers.text(VirusScanTest.EICAR))
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_INFECTED"));
        clamd.close();
        byte[] waiting = Papers.pdf("waiting");
        String id = sender.begin("c.pdf", waiting).extract().path("documentId");
        sender.send(id, waiting, 0, waiting.length).statusCode(200);
        sender.finish(id).statusCode(503).body("code", equalTo("DOCUMENT_SCAN_UNAVAILABLE"));
        sender.one(id).body("state", equalTo("OPEN"));
    }
}
