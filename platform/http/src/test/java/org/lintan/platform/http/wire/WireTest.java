package org.lintan.platform.http.wire;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.testkit.RawHttp;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to bytes that are no request, not yet, or two at once. */
@QuarkusTest
@TestSecurity(user = "steward", roles = "steward")
@Timeout(120)
class WireTest {

    @TestHTTPResource
    URL url;

    private static void assertProblem(int status, String code, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "Content-Length: x\r\n\r\nabc",
                "Content-Length: -1\r\n\r\nabc"
            })
    void refusesARequestWithTwoLengthsOrNone(String rest) throws IOException {
        assertProblem(
                400, "BAD_REQUEST", RawHttp.ask(url, "POST /api/v1/shops/a/confirm HTTP/1.1\r\nHost: x\r\n" + rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "GET /api/v1/shops\r\n\r\n", "GET /x HTTP/9.9.9\r\n\r\n"})
    void answersWhatIsNoRequestWithAProblem(String bytes) throws IOException {
        assertProblem(400, "BAD_REQUEST", RawHttp.ask(url, bytes));
    }

    @Test
    void saysThatAnAddressOrTheHeadersAreTooLong() throws IOException {
        assertProblem(
                414,
                "ADDRESS_TOO_LONG",
                RawHttp.ask(url, "GET /api/v1/shops?after=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        String english = RawHttp.ask(
                url,
                "GET /api/v1/shops HTTP/1.1\r\nAccept-Language: en\r\nHost: x\r\nX-A: " + "a".repeat(40_000)
                        + "\r\n\r\n");
        assertProblem(431, "HEADERS_TOO_LARGE", english);
        assertTrue(english.contains("The headers are too large."), english);
    }

    @Test
    void endsAConnectionWhoseHeadDripsInSlowly() throws Exception {
        try (RawHttp http = new RawHttp(url)) {
            http.send("GET /api/v1/shops HTTP/1.1\r\nHost: x\r\n");
            long began = System.nanoTime();
            ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
            try {
                drip.scheduleAtFixedRate(() -> quietly(http, "X"), 200, 200, TimeUnit.MILLISECONDS);
                assertTrue(http.isClosed());
            } finally {
                drip.shutdownNow();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(
                    took.compareTo(Duration.ofSeconds(9)) > 0 && took.compareTo(Duration.ofSeconds(20)) < 0,
                    took.toString());
        }
    }

    @Test
    void answersABodyThatDripsInSlowlyAndEndsItsConnection() throws Exception {
        try (RawHttp http = new RawHttp(url)) {
            http.send(
                    "POST /api/v1/shops/a/close HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
            try {
                drip.scheduleAtFixedRate(() -> quietly(http, " "), 500, 500, TimeUnit.MILLISECONDS);
                assertProblem(408, "TOO_SLOW", http.answer());
                assertTrue(http.isClosed());
            } finally {
                drip.shutdownNow();
            }
        }
    }

    @Test
    void aSlowBodyDoesNotHoldUpAnybodyElse() throws IOException {
        try (RawHttp slow = new RawHttp(url)) {
            slow.send(
                    "POST /api/v1/shops/a/close HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            assertTrue(RawHttp.ask(url, "GET /api/v1/shops HTTP/1.1\r\nHost: x\r\n\r\n")
                    .startsWith("HTTP/1.1 200"));
        }
    }

    /** The server may be gone already: that is what is waited for. */
    private static void quietly(RawHttp http, String text) {
        try {
            http.send(text);
        } catch (SocketException closed) {
            // the next read says so
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
