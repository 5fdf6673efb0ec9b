package org.lintan.platform.http.body;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.net.URL;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.testkit.RawHttp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every body is answered, at once or within the time it has, whatever it is. */
@QuarkusTest
@TestSecurity(user = "steward", roles = "steward")
@Timeout(60)
class BodiesTest {

    private static final String GOOD = "{\"name\":\"东山\",\"amountFen\":5}";

    @TestHTTPResource
    URL url;

    private String ask(String path, String headers, String body) throws IOException {
        return RawHttp.ask(url, "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body);
    }

    private static void startsWith(String start, String answer) {
        assertTrue(answer.startsWith(start), answer);
    }

    private static void endsWith(String end, String answer) {
        assertTrue(answer.endsWith(end), answer);
    }

    private static void assertProblem(int status, String code, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0\r\n", "", "Transfer-Encoding: chunked\r\n"})
    void answersAtOnceWhenTheContentIsMissing(String length) throws IOException {
        String end = length.startsWith("T") ? "0\r\n\r\n" : "";
        for (String type : new String[] {"", "Content-Type: application/json\r\n", "Content-Type: text/plain\r\n"}) {
            assertProblem(400, "BODY_REQUIRED", ask("/api/v1/shops", type + length, end));
            startsWith("HTTP/1.1 200", ask("/api/v1/shops/a/close", type + length, end));
            startsWith("HTTP/1.1 200", ask("/api/v1/shops/a/confirm", type + length, end));
            endsWith("{\"bytes\":0}", ask("/api/v1/shops/a/forward", type + length, end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json;charset=GBK",
                "*/*",
                "json"
            })
    void refusesAnyOtherTypeWhereJsonIsAsked(String type) throws IOException {
        for (String path : new String[] {"/api/v1/shops", "/api/v1/shops/a/close"}) {
            String answer = ask(path, "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}");
            assertTrue(answer.startsWith("HTTP/1.1 415 ") || answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", ask("/api/v1/shops", "Content-Length: 2\r\n", "{}"));
    }

    @Test
    void answersAMultipartBodyOfAnyEndpoint() throws IOException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";
        String headers = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + part.length() + "\r\n";
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", ask("/api/v1/shops", headers, part));
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", ask("/api/v1/shops/a/file", headers, part));
        startsWith("HTTP/1.1 200", ask("/api/v1/shops/a/confirm", headers, part));
        endsWith("{\"bytes\":" + part.length() + "}", ask("/api/v1/shops/a/forward", headers, part));
    }

    @Test
    void readsABodyInChunksAndOneThatWaitsForItsGoAhead() throws IOException {
        String chunks = GOOD.chars()
                .mapToObj(sign -> Character.toString(sign))
                .map(sign ->
                        "%x\r\n%s\r\n".formatted(sign.getBytes(java.nio.charset.StandardCharsets.UTF_8).length, sign))
                .collect(Collectors.joining("", "", "0\r\n\r\n"));
        String json = "Content-Type: application/json\r\n";
        startsWith("HTTP/1.1 200", ask("/api/v1/shops", json + "Transfer-Encoding: chunked\r\n", chunks));
        String length = "Content-Length: " + GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + "\r\n";
        try (RawHttp http = new RawHttp(url)) {
            http.send("POST /api/v1/shops HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + json + length + "\r\n");
            startsWith("HTTP/1.1 100 ", http.answer());
            http.send(GOOD);
            startsWith("HTTP/1.1 200 ", http.answer());
        }
        assertProblem(417, "EXPECTATION_FAILED", ask("/api/v1/shops", "Expect: wonders\r\n" + json + length, GOOD));
    }

    @Test
    void refusesATornBody() throws IOException {
        assertProblem(
                400,
                "BAD_REQUEST",
                ask(
                        "/api/v1/shops",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        "zz\r\n{}\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/shops,262144,413", "/api/v1/shops/a/file,2097152,413", "/api/v1/shops/a/forward,1048576,413"})
    void refusesABodyLargerThanItsEndpointAdmits(String path, int most, int status) {
        for (int size : new int[] {most + 1, 5 * most}) {
            given().contentType(path.endsWith("file") ? "text/csv" : "application/json")
                    .body(new byte[size])
                    .post(path)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("code", equalTo("TOO_LARGE"));
        }
        given().contentType(path.endsWith("file") ? "text/csv" : "application/json")
                .body(new byte[most])
                .post(path)
                .then()
                .statusCode(path.endsWith("shops") ? 400 : 200);
    }

    @Test
    void refusesAChunkedBodyOnceItHasGrownTooLarge() throws IOException {
        String chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
        assertProblem(
                413,
                "TOO_LARGE",
                ask(
                        "/api/v1/shops",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        chunk.repeat(80) + "0\r\n\r\n"));
    }

    /** A hundred thousand objects in 300 KB filled the heap while they were validated; refused where the list ends to be one, they are never built. */
    @Test
    void refusesAListTooLongBeforeItIsBuilt() {
        String lines = "{},".repeat(80_000) + "and this is no JSON at all";
        given().contentType("application/json")
                .body("{\"name\":\"x\",\"amountFen\":1,\"lines\":[" + lines)
                .post("/api/v1/shops")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("lines"))
                .body("errors[0].code", equalTo("TOO_MANY"));
    }

    /** Eight times the body may take eight times as long, never sixty-four times: the limit is measured in the same run. */
    @Test
    void judgesTheLargestBodyInTimeThatGrowsWithItsSizeOnly() {
        assertTrue(best(longest(87_000)) < 24 * best(longest(87_000 / 8)), "one long name");
        assertTrue(best(most(5_000)) < 24 * best(most(5_000 / 8)), "many long names");
    }

    private static String longest(int length) {
        return "{\"name\":\"" + "名".repeat(length) + "\",\"amountFen\":0}";
    }

    private static String most(int length) {
        return "{\"name\":\"x\",\"amountFen\":0,\"lines\":["
                + IntStream.range(0, 50)
                        .mapToObj(i -> "{\"species\":\"" + "s".repeat(length) + "\",\"volumeDm3\":1}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static long best(String body) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/shops")
                    .then()
                    .statusCode(400);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void hashesTheBodyThatWasSent() {
        String first = hash(GOOD);
        assertEquals(first, hash(GOOD));
        assertTrue(!first.equals(hash(GOOD + " ")));
    }

    private static String hash(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/shops")
                .path("hash");
    }

    @Test
    void strangersBodiesAreNotRead() throws IOException {
        try (RawHttp http = new RawHttp(url)) {
            http.send(
                    "POST /api/v1/nowhere HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{");
            assertTrue(http.answer().startsWith("HTTP/1.1 404 "));
        }
    }

    @Test
    void anotherRequestOfTheSameConnectionFollows() throws IOException {
        try (RawHttp http = new RawHttp(url)) {
            for (int i = 0; i < 3; i++) {
                http.send(
                        "POST /api/v1/shops/a/close HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n"
                                + "{\"reason\":\"r\"}");
                endsWith("}", http.answer());
            }
        }
    }
}
