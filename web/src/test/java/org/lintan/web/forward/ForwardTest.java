package org.lintan.web.forward;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class ForwardTest {

    private Browser loggedIn;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void logIn() {
        loggedIn = Browser.of(home, "steward");
    }

    @Test
    void handsACallOnWithTheTokenOfTheSessionButNotItsCookie() {
        JsonPath heard = JsonPath.from(
                send(loggedIn.at("api/market/echo?state=OPEN&name=%E6%9E%97")).body());
        assertEquals("/market/api/v1/echo?state=OPEN&name=%E6%9E%97", heard.getString("uri"));
        assertTrue(heard.getString("headers.authorization").startsWith("Bearer eyJ"));
        assertEquals(null, heard.getString("headers.cookie"));
        assertTrue(heard.getString("headers.traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void handsAWriteOnWithItsKeyLanguageAndBodyAndItsAnswerBack() {
        HttpResponse<String> answer = send(loggedIn.at("api/ledger/echo")
                .header("X-Lintan", "1")
                .header("X-Lintan-From", "6.6.*.*")
                .header("Idempotency-Key", "key-12345678")
                .header("Accept-Language", "en")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("户号,户主\n1,林示一")));
        assertEquals(201, answer.statusCode());
        JsonPath heard = JsonPath.from(answer.body());
        assertEquals("POST", heard.getString("method"));
        assertEquals("户号,户主\n1,林示一", heard.getString("body"));
        assertEquals("text/csv", heard.getString("headers.content-type"));
        assertEquals("key-12345678", heard.getString("headers.idempotency-key"));
        assertEquals("en", heard.getString("headers.accept-language"));
        assertEquals("127.0.*.*", heard.getString("headers.x-lintan-from"), "where the browser is says the portal");
        assertEquals("true", answer.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals("\"7\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(
                "/api/ledger/things/7",
                URI.create(answer.headers().firstValue("Location").orElse("")).getPath());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("inner")));
    }

    @Test
    void refusesAWriteThatNoPageOfOursSent() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            HttpResponse<String> answer =
                    send(loggedIn.at("api/ticket/echo").method(method, BodyPublishers.ofString("{}")));
            assertEquals(403, answer.statusCode(), method);
            assertEquals("CALL_NOT_FROM_APP", JsonPath.from(answer.body()).getString("code"));
        }
    }

    @Test
    void passesARefusalOfTheServiceUnchanged() {
        HttpResponse<String> answer = send(loggedIn.at("api/ticket/refused"));
        assertEquals(409, answer.statusCode());
        assertEquals("{\"code\":\"NOT_ENOUGH\",\"title\":\"不够\"}", answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void handsAPaperOnUnderThePolicyOfItsService() {
        HttpResponse<String> paper = send(loggedIn.at("api/ticket/paper"));
        assertEquals("image/png", paper.headers().firstValue("Content-Type").orElse(""));
        assertEquals(List.of("sandbox; default-src 'none'"), paper.headers().allValues("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), paper.headers().allValues("X-Content-Type-Options"));
        assertEquals(
                "inline; filename=\"paper.png\"",
                paper.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'"),
                send(loggedIn.at("api/ticket/refused")).headers().allValues("Content-Security-Policy"));
    }

    @Test
    void streamsBodiesInBothDirections() {
        assertEquals(5_000_000, send(loggedIn.at("api/ticket/big")).body().length());
        HttpResponse<String> sent = send(loggedIn.at("api/ledger/echo")
                .header("X-Lintan", "1")
                .POST(BodyPublishers.ofByteArray(new byte[3_000_000])));
        assertEquals(3_000_000, JsonPath.from(sent.body()).getInt("bytes"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpResponse<String> sent = send(loggedIn.at("api/ledger/echo")
                .header("X-Lintan", "1")
                .POST(BodyPublishers.ofByteArray(new byte[13_000_000])));
        assertEquals(413, sent.statusCode());
        assertEquals("BODY_TOO_LARGE", JsonPath.from(sent.body()).getString("code"));
        assertTrue(JsonPath.from(sent.body()).getString("detail").contains("最多 12 MB"));
    }

    @Test
    void saysInWordsWhenTheServiceOnlyCutTheBodyOff() {
        HttpResponse<String> sent = send(loggedIn.at("api/ledger/narrow")
                .header("X-Lintan", "1")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("{}")));
        assertEquals(413, sent.statusCode());
        assertTrue(JsonPath.from(sent.body()).getString("detail").startsWith("This is too large"));
    }

    @Test
    void saysThatTheServiceDidNotAnswerInTime() {
        HttpResponse<String> answer = send(loggedIn.at("api/market/silent"));
        assertEquals(504, answer.statusCode());
        assertEquals("SERVICE_TIMEOUT", JsonPath.from(answer.body()).getString("code"));
        assertTrue(JsonPath.from(answer.body()).getString("detail").contains("不会办两遍"));
    }

    @Test
    void saysThatTheServiceCannotBeReached() {
        HttpResponse<String> answer = send(loggedIn.at("api/market/cut").header("Accept-Language", "en-GB"));
        assertEquals(502, answer.statusCode());
        assertEquals("SERVICE_UNREACHABLE", JsonPath.from(answer.body()).getString("code"));
        assertTrue(JsonPath.from(answer.body()).getString("detail").startsWith("The service could not be reached"));
    }

    @Test
    void forwardsToTheThreeServicesOnly() {
        assertEquals(404, send(loggedIn.at("api/other/echo")).statusCode());
        assertEquals(404, send(loggedIn.at("api/ticket")).statusCode());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return loggedIn.send(request.build());
    }
}
