package org.lintan.web.edge;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class EdgeTest {

    @TestHTTPResource
    URI home;

    @TestHTTPResource(management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ticket/tickets;a",
                "/api//ticket/x",
                "/api/ticket/%2e%2e/x",
                "/api/ticket/../market/x",
                "/api/ticket/a%2fb",
                "/api/ticket/a%5Cb",
                "/api/ticket/a\\b",
                "/api/ticket/%3bx",
                "/api/ticket/a%00b",
                "/v/1;2",
                "/api/ticket/%252e",
                "/api/ticket/./x"
            })
    void refusesAPathThatTwoLayersCouldReadDifferently(String path) throws IOException {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/%00", "/v/1;2", "/notices//x", "/rules/%2e%2e/x", "/apix/%00"})
    void sendsAPersonToAPageInPlainWordsWhateverIsWrongWithTheAddress(String path) throws IOException {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: text/html;charset=utf-8"), answer);
        assertTrue(answer.contains("这个地址或请求看不懂。"), answer);
        assertTrue(answer.indexOf("<html") < answer.indexOf("This address or request cannot be read."), answer);
        assertTrue(answer.contains("script-src 'none'"), answer);
        assertTrue(answer.contains("href=\"/\""), answer);
    }

    @Test
    void answersAProgramWithAProblemAtAnAddressThatCannotBeRead() throws IOException {
        String answer = raw("/api/ticket/a%00b");
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"BAD_REQUEST\""), answer);
        assertFalse(answer.contains("<html"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/metrics/", "/q", "/health", "/metrics"})
    void tellsStrangersNothingOfItself(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .body(not(containsString("jvm_")))
                .body(not(containsString("checks")));
    }

    @Test
    void tellsOnThePortForItHowItIsAndWhatItMeasured() {
        given().port(management.getPort())
                .get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
        given().port(management.getPort()).get("/").then().statusCode(404);
    }

    @Test
    void letsAnHonestPathThroughWhateverItsQuerySays() throws IOException {
        assertTrue(raw("/help?a=%2e%2e;//").startsWith("HTTP/1.1 200 "));
    }

    /** Over a bare socket, as every HTTP client would tidy the path up first. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/v/1", "/app/money", "/q/health", "/q/metrics"})
    void tellsBrowsersToTrustNothingButUs(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/portal/me", "/assets/sample-1a2b3c.js"})
    void letsWhatIsNoPageRuleOverNothingAndSaysSoInFewBytes(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Permissions-Policy", nullValue());
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        given().header("Accept-Language", "en-US,en;q=0.9")
                .get("/api/portal/me")
                .then()
                .statusCode(401)
                .body("detail", equalTo("Please log in first."));
        given().header("Accept-Language", "zh-CN").get("/api/portal/me").then().body("detail", equalTo("请先登录。"));
    }

    @Test
    void answersAnUnknownApiAddressWithAProblemAndAWrongMethodToo() {
        given().get("/api/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().delete("/api/portal/me").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    }
}
