package org.lintan.ticket.support;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.lintan.testkit.SentPaper;

import static io.restassured.RestAssured.given;

/** Somebody who calls the API. Each write gets an idempotency key of its own unless the test gives one. */
public record Person(String user, String role, String county, String party) {

    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public ValidatableResponse post(String path, Object body, String key) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse act(String applicationId, String action, Map<String, ?> body) {
        return post("/applications/" + applicationId + "/actions/" + action, body);
    }

    public ValidatableResponse act(String applicationId, String action) {
        return act(applicationId, action, Map.of());
    }

    /** Sends a paper whole and has it stored; answers what a step says of it. */
    public Map<String, String> sendPaper(String name, byte[] bytes) {
        return SentPaper.by(this::request, name, bytes);
    }

    /** The answer as it came, for bytes and headers. */
    public Response paper(String applicationId, String sha256) {
        return open("/applications/" + applicationId + "/documents/" + sha256);
    }

    public Response open(String path) {
        return request().get("/api/v1" + path);
    }

    /** A page of it as a picture. */
    public Response page(String applicationId, String sha256, int page) {
        return request().get("/api/v1/applications/" + applicationId + "/documents/" + sha256 + "/pages/" + page);
    }

    public Person in(String newCounty, String newParty) {
        return new Person(user + "-" + newCounty, role, newCounty, newParty);
    }

    private RequestSpecification request() {
        return given().header("X-Test-User", user)
                .header("X-Test-Role", role)
                .header("X-Test-County", county)
                .header("X-Test-Party", party);
    }
}
