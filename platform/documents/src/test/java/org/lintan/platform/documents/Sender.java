package org.lintan.platform.documents;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.lintan.kernel.hash.Sha256;

import static io.restassured.RestAssured.given;

/** Somebody who sends papers. */
record Sender(String county, String party) {

    static Sender anybody() {
        return new Sender("350428", "350428-" + UUID.randomUUID().toString().substring(0, 8));
    }

    ValidatableResponse begin(String name, byte[] bytes) {
        return begin(name, Sha256.hexOf(bytes), bytes.length);
    }

    ValidatableResponse begin(String name, String sha256, long sizeBytes) {
        return as(UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("name", name, "sha256", sha256, "sizeBytes", sizeBytes))
                .post("/api/v1/documents")
                .then();
    }

    ValidatableResponse one(String id) {
        return as("").get("/api/v1/documents/" + id).then();
    }

    /** The bytes from one offset to another, exclusive. */
    ValidatableResponse send(String id, byte[] bytes, int from, int to) {
        return as(UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .body(Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length)))
                .put("/api/v1/documents/" + id + "/bytes/" + from)
                .then();
    }

    ValidatableResponse finish(String id) {
        return finish(id, UUID.randomUUID().toString());
    }

    ValidatableResponse finish(String id, String key) {
        return as(key).post("/api/v1/documents/" + id + "/finish").then();
    }

    /** Begun, sent whole, and asked to be stored. */
    ValidatableResponse sendAll(String name, byte[] bytes) {
        String id = begin(name, bytes).extract().path("documentId");
        for (int at = 0; at < bytes.length; at += Pieces.AT_ONCE * Pieces.BYTES) {
            send(id, bytes, at, at + Pieces.AT_ONCE * Pieces.BYTES).statusCode(200);
        }
        return finish(id);
    }

    ValidatableResponse putOnShelf(String sha256) {
        return as(UUID.randomUUID().toString()).post("/api/v1/shelf/" + sha256).then();
    }

    Response read(String id) {
        return as("").get("/api/v1/shelf/" + id);
    }

    private RequestSpecification as(String key) {
        RequestSpecification request = given().header("X-Test-User", "sender-of-" + party)
                .header("X-Test-Role", "steward")
                .header("X-Test-County", county)
                .header("X-Test-Party", party);
        return key.isEmpty() ? request : request.header("Idempotency-Key", key);
    }
}
