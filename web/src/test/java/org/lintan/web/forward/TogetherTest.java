package org.lintan.web.forward;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several questions of a page in one request. */
@PortalTest
class TogetherTest {

    private Browser loggedIn;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void logIn() {
        loggedIn = Browser.of(home, "steward");
    }

    @Test
    void answersEachQuestionAsItsServiceDoesToTheSamePersonInTheirOrder() {
        HttpResponse<String> answer =
                asked("/api/market/echo?state=OPEN&name=%E6%9E%97", "/api/ledger/x/refused", "/api/ticket/nothing");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        JsonPath parts = JsonPath.from(answer.body());
        assertEquals(List.of(200, 409, 404), parts.getList("parts.status"));
        assertEquals("/market/api/v1/echo?state=OPEN&name=%E6%9E%97", parts.getString("parts[0].body.uri"));
        assertTrue(parts.getString("parts[0].body.headers.authorization").startsWith("Bearer eyJ"));
        assertNull(parts.getString("parts[0].body.headers.cookie"));
        assertEquals("GET", parts.getString("parts[0].body.method"));
        assertEquals("NOT_ENOUGH", parts.getString("parts[1].body.code"));
    }

    @Test
    void leavesAPartThatIsLongOrNoJsonToBeAskedForAloneAndNamesOneThatIsAway() {
        JsonPath parts =
                JsonPath.from(asked("/api/market/x/big", "/api/ticket/x/paper", "/api/ticket/x/cut", "/api/ticket/echo")
                        .body());
        assertEquals(List.of(0, 0, 502, 200), parts.getList("parts.status"));
        assertNull(parts.get("parts[0].body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/portal/me",
                "/api/portal/together?of=/api/ticket/echo",
                "https://lintan.example/api/ticket/echo",
                "/api/ticket/../market/echo",
                "/api/ticket/a%2fb",
                "/api/ticket/a;b",
                "/api/ticket//echo",
                "/api/ticket/echo#a",
                "/api/ticket/e cho",
                "/api/ticket/echo?a=%zz",
                "/api/ticket/"
            })
    void asksNothingButTheServicesAndNoPathThatCanBeReadInTwoWays(String question) {
        HttpResponse<String> answer = asked("/api/ticket/echo", question);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("BAD_REQUEST", JsonPath.from(answer.body()).getString("code"));
    }

    @Test
    void refusesNoQuestionAndMoreThanAPageAsks() {
        assertEquals(400, asked().statusCode());
        String[] many = Collections.nCopies(13, "/api/ticket/echo").toArray(String[]::new);
        assertEquals(400, asked(many).statusCode());
        assertEquals(200, asked(Arrays.copyOf(many, 12)).statusCode());
    }

    @Test
    void answersNobodyWhoIsNotLoggedIn() {
        Browser stranger = new Browser(home);
        HttpResponse<String> answer = stranger.send(stranger.get("api/portal/together?of=/api/ticket/echo"));
        assertTrue(List.of(302, 401).contains(answer.statusCode()), answer.statusCode() + answer.body());
    }

    private HttpResponse<String> asked(String... questions) {
        String query = Arrays.stream(questions)
                .map(one -> "of=" + URLEncoder.encode(one, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return loggedIn.send(loggedIn.get("api/portal/together?" + query));
    }
}
