package org.lintan.testkit;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lintan.kernel.hash.Sha256;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

/** A paper that somebody sends whole and has stored, before a step names it. */
public final class SentPaper {

    private SentPaper() {}

    /**
     * @param person a new request of theirs each time
     * @return what a step says of the paper
     */
    public static Map<String, String> by(Supplier<RequestSpecification> person, String name, byte[] bytes) {
        String sha256 = Sha256.hexOf(bytes);
        String id = write(person, "application/json")
                .body(Map.of("name", name, "sha256", sha256, "sizeBytes", bytes.length))
                .post("/api/v1/documents")
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .path("documentId");
        write(person, "application/octet-stream")
                .body(bytes)
                .put("/api/v1/documents/" + id + "/bytes/0")
                .then()
                .statusCode(200);
        write(person, "application/json")
                .body("{}")
                .post("/api/v1/documents/" + id + "/finish")
                .then()
                .statusCode(200);
        return Map.of("name", name, "sha256", sha256);
    }

    private static RequestSpecification write(Supplier<RequestSpecification> person, String type) {
        return person.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type);
    }
}
