package org.lintan.web.forward;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in the place of a body, the portal answers; over a bare socket, as an HTTP client would send none of it. */
@PortalTest
@Timeout(120)
class BodiesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static String cookies;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void logIn() {
        if (cookies == null) {
            Browser browser = new Browser(home);
            browser.logIn("steward", "/api/portal/me");
            cookies = browser.cookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\n\r\n",
                "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x--",
                "Content-Type: multipart/form-data\r\nContent-Length: 0\r\n\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b"
            })
    void answersAnEmptyOrStrangeBodyAtOnce(String rest) throws IOException {
        long began = System.nanoTime();
        try (Socket socket = open()) {
            send(socket, post("X-Lintan: 1\r\n" + rest));
            assertEquals(201, status(socket));
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(AT_ONCE) < 0);
    }

    @Test
    void answersAHugeBodyInChunksWithoutTakingItAll() throws IOException {
        try (Socket socket = open()) {
            send(socket, post("X-Lintan: 1\r\nTransfer-Encoding: chunked\r\n\r\n"));
            String chunk = Integer.toHexString(100_000) + "\r\n" + " ".repeat(100_000) + "\r\n";
            int sent = 0;
            while (sent < 200 && quietly(socket, chunk)) {
                sent++;
            }
            assertEquals(413, status(socket));
        }
    }

    @Test
    void refusesAHugeBodyOfAForeignPageWithoutReadingIt() throws IOException {
        long began = System.nanoTime();
        try (Socket socket = open()) {
            send(socket, post("Content-Length: 10000000\r\n\r\n"));
            assertEquals(403, status(socket));
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(AT_ONCE) < 0);
    }

    @Test
    void saysThatABodyIsTooSlowAndEndsItsConnection() throws IOException {
        try (Socket socket = open()) {
            send(socket, post("X-Lintan: 1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
            String answer = everything(socket);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("\"code\":\"TOO_SLOW\""), answer);
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String post(String rest) {
        return "POST /api/ledger/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookies + "\r\n"
                + rest;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the server still took it. */
    private static boolean quietly(Socket socket, String text) throws IOException {
        try {
            send(socket, text);
            return true;
        } catch (SocketException ended) {
            return false;
        }
    }

    private static int status(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        assertTrue(line.toString().startsWith("HTTP/1.1 "), "no answer: " + line);
        return Integer.parseInt(line.substring(9, 12));
    }

    /** Until the server ends the connection. */
    private static String everything(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }
}
