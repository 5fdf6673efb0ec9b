package org.lintan.platform;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands before and around every endpoint. Raw requests, because clients tidy paths up. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class HttpEdgeTest {

    @TestHTTPResource
    URL url;

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    Tx tx;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notes;a/x",
                "/api//v1/notes/x",
                "/api/v1/notes/..%2fx",
                "/api/v1/notes/%2e%2e/x",
                "/api/v1/notes%3bx",
                "/api/v1/notes\\x",
                "/api/v1/notes/%5Cx",
                "/api/v1/../notes/x",
                "/q/health/.."
            })
    void refusesAPathThatLayersMayReadDifferently(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        // the HTTP parser itself refuses a backslash, in its own words
        assertTrue(path.contains("\\") || answer.contains("application/problem+json"), answer);
    }

    @Test
    void letsOrdinaryPathsAndAnyQueryThrough() throws IOException {
        assertTrue(raw("GET /q/openapi?a=1;b=//x HTTP/1.1").startsWith("HTTP/1.1 200"));
    }

    @Test
    void asksStrangersToSignIn() {
        given().get("/api/v1/notes/x").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    @TestSecurity(user = "buyer", roles = "buyer")
    void refusesTheWrongRole() {
        given().get("/api/v1/notes/x").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void deniesAnEndpointThatNobodyAnnotated() {
        given().get("/api/v1/notes/unannotated/hidden").then().statusCode(403).body(not(containsString("treasure")));
    }

    @Test
    @TestSecurity(
            user = "steward",
            roles = "steward",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void showsANoteOfTheOwnCounty() {
        keep("01OWN", "350428");
        given().get("/api/v1/notes/01OWN").then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "steward",
            roles = "steward",
            attributes = @SecurityAttribute(key = "county", value = "350427"))
    void hidesTheNoteOfAForeignCounty() {
        keep("01FOREIGN", "350428");
        given().get("/api/v1/notes/01FOREIGN").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void hidesEveryNoteFromATokenWithoutACounty() {
        keep("01NOCOUNTY", "350428");
        given().get("/api/v1/notes/01NOCOUNTY").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void namesTheFieldThatIsNotValidOrNotReadable() {
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body("{\"text\":null}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].detail", equalTo("没有填写 / missing"));
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body("{\"text\":\"x\",\"gate\":\"soon\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"))
                .body("errors[0].field", equalTo("gate"));
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body("{not json")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void speaksEnglishWhenAsked() {
        given().header("Accept-Language", "en-GB")
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Not found."));
        given().get("/api/v1/nowhere").then().statusCode(404).body("detail", equalTo("没有找到。"));
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void refusesABodyBeyondTheLimit() {
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body(Map.of("text", "x".repeat(11 << 20)))
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_LARGE"))
                .body("detail", equalTo("请求内容过大。"))
                .body("instance", equalTo("/api/v1/notes"));
    }

    /** In chunks, so that the size shows only on the way. */
    @Test
    @TestSecurity(
            user = "steward",
            roles = "steward",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void refusesABodyThatGrowsBeyondTheLimit() throws Exception {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/notes HTTP/1.1\r\nHost: lintan\r\nContent-Type: application/json\r\nIdempotency-Key: "
                                    + Ids.next() + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            // 160 chunks of 64 KiB are the limit, 170 are sent before anybody listens
            for (int sent = 0; sent < 170; sent++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(
                    answer.contains("application/problem+json") && answer.contains("\"code\":\"TOO_LARGE\""), answer);
        }
    }

    /** Java's client offers HTTP/2 with every first request. */
    @Test
    @TestSecurity(
            user = "steward",
            roles = "steward",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void answersAClientThatOffersHttp2() throws Exception {
        HttpRequest write = HttpRequest.newBuilder(url.toURI().resolve("/api/v1/notes"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Ids.next())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"by java\"}"))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        assertEquals(
                201, client.send(write, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertEquals(
                201, client.send(write, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void tellsItsHealthWithTheSchemaVersionAndTheQueues() {
        given().port(management.getPort())
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString("\"schema\""))
                .body(containsString("oldestUnsentMillis"));
        given().port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lintan_outbox_oldest_unsent_seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/health/live", "/q/metrics", "/metrics", "/health"})
    void tellsNothingOfItselfWhereItAnswersEverybody(String path) {
        given().get(path).then().statusCode(404);
    }

    private void keep(String id, String county) {
        Await.result(tx.run(sql -> NoteRow.of(id, county, "kept").persist()));
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
