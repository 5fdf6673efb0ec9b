package org.lintan.web.sheet;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;

@PortalTest
class TableTest {

    private static final String HEAD =
            "{\"head\":[{\"label\":\"编号\",\"number\":false},{\"label\":\"元\",\"number\":true}],\"rows\":";
    private Browser loggedIn;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void logIn() {
        loggedIn = Browser.of(home, "steward");
    }

    @Test
    void whatStandsOnTheScreenComesBackAsAWorkbook() {
        HttpResponse<byte[]> file = send(HEAD + "[[\"350428000001\",\"1,234.50\"],[\"=1+1\",\"—\"]]}");
        assertEquals(200, file.statusCode());
        assertEquals(Xlsx.MEDIA_TYPE, file.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", file.headers().firstValue("Cache-Control").orElse(""));
        Workbooks book = Workbooks.read(file.body());
        assertEquals("350428000001", book.text("A2"));
        assertEquals("1234.50", book.number("B2"));
        assertEquals("'=1+1", book.text("A3"));
        assertEquals("—", book.text("B3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"head\":[],\"rows\":[]}",
                HEAD + "[[\"one\"]]}",
                HEAD + "[[\"one\",null]]}",
                HEAD + "[null]}",
                "{\"head\":[null],\"rows\":[]}",
                "{\"head\":[{\"number\":true}],\"rows\":[]}",
                "[]",
                "nothing"
            })
    void whatIsNoTableIsRefusedInPlainWords(String body) {
        HttpResponse<byte[]> refused = send(body);
        assertEquals(400, refused.statusCode());
        assertEquals("BAD_REQUEST", code(refused));
    }

    @Test
    void aTableIsAsLongAsItMayBeAndNoLonger() {
        String row = "[\"a\",\"1\"]";
        assertEquals(200, send(HEAD + rows(row, 20_000) + "}").statusCode());
        assertEquals(400, send(HEAD + rows(row, 20_001) + "}").statusCode());
    }

    @Test
    void whatNoPageOfOursSentIsRefused() throws Exception {
        HttpRequest request = loggedIn.at("api/portal/table.xlsx")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(HEAD + "[]}"))
                .build();
        HttpResponse<String> refused = loggedIn.send(request);
        assertEquals(403, refused.statusCode());
        assertEquals("CALL_NOT_FROM_APP", JsonPath.from(refused.body()).getString("code"));
    }

    @Test
    void whoIsNotLoggedInIsAskedToLogIn() throws Exception {
        HttpResponse<String> refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(home.resolve("/api/portal/table.xlsx"))
                                .header("Content-Type", "application/json")
                                .header("X-Lintan", "1")
                                .POST(BodyPublishers.ofString(HEAD + "[]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(401, refused.statusCode());
    }

    private static String rows(String row, int times) {
        return Stream.generate(() -> row).limit(times).collect(Collectors.joining(",", "[", "]"));
    }

    private static String code(HttpResponse<byte[]> answer) {
        return JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8)).getString("code");
    }

    private HttpResponse<byte[]> send(String body) {
        return loggedIn.sendForBytes(loggedIn.at("api/portal/table.xlsx")
                .header("Content-Type", "application/json")
                .header("X-Lintan", "1")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
