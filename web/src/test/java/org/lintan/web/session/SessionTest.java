package org.lintan.web.session;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class SessionTest {

    @TestHTTPResource
    URI home;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(home);
    }

    @Test
    void logsInByTheLoginPageAndComesBackToWhereThePersonWas() {
        HttpResponse<String> end = browser.logIn("villager", "/api/portal/me?from=test");
        assertEquals(
                "/api/portal/me?from=test",
                end.uri().getPath() + "?" + end.uri().getQuery());
        JsonPath me = JsonPath.from(end.body());
        assertEquals("villager", me.getString("login"));
        assertEquals("林示一", me.getString("name"));
        assertEquals("350428", me.getString("county"));
        assertEquals("350428-changkou-h0001", me.getString("party"));
        assertEquals(List.of("household"), me.getList("roles"));
        assertEquals("no-store", end.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void tellsWhenTheLoginWillEndAsTheRealmHasIt() throws IOException {
        assertEquals(401, browser.send(browser.get("api/portal/session")).statusCode());
        browser.logIn("villager", "/api/portal/me");
        Instant now = Instant.now();
        JsonPath ends =
                JsonPath.from(browser.send(browser.get("api/portal/session")).body());
        JsonPath realm =
                JsonPath.from(Files.readString(Path.of("../identity/src/main/resources/realm/lintan-realm.json")));
        assertEquals(
                realm.getLong("ssoSessionIdleTimeout") - realm.getLong("accessTokenLifespan"),
                ends.getLong("idleSeconds"));
        Duration left = Duration.between(now, Instant.parse(ends.getString("endsAt")));
        Duration longest = Duration.ofSeconds(realm.getLong("ssoSessionMaxLifespan"));
        assertTrue(
                left.compareTo(longest.plusSeconds(1)) < 0 && left.compareTo(longest.minusMinutes(2)) > 0,
                left.toString());
    }

    @Test
    void keepsTheSessionInACookieNoScriptCanReadAndNoTokenInIt() {
        HttpResponse<String> page = browser.follow(browser.get("login"));
        assertTrue(
                page.uri().getQuery().contains("code_challenge_method=S256"),
                page.uri().toString());
        browser.logIn("villager", "/api/portal/me");
        List<HttpCookie> session = browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
        assertFalse(session.isEmpty());
        for (HttpCookie cookie : session) {
            assertTrue(cookie.isHttpOnly(), cookie.getName());
            // a readable token would begin with the Base64 of {"alg":"RS256"
            assertFalse(cookie.getValue().contains("eyJhbGciOiJSUzI1NiIs"), cookie.getName());
        }
        assertTrue(
                session.stream().mapToInt(cookie -> cookie.getValue().length()).sum() < 64);
    }

    @Test
    void tellsTheAppThatSomebodyHasJustComeAndNotWho() {
        browser.logIn("villager", "/app");
        HttpCookie mark = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("just-in"))
                .findFirst()
                .orElseThrow();
        assertEquals("1", mark.getValue());
        assertFalse(mark.isHttpOnly(), "the app reads it and takes it away");
        assertEquals("/", mark.getPath());
    }

    @Test
    void answersTheAppWithoutSessionWithAProblemAndNeverARedirect() {
        for (String path : List.of(
                "api/portal/me", "api/portal/home", "api/ticket/tickets", "api/market/listings?state=OPEN&code=1")) {
            HttpResponse<String> answer = browser.send(browser.get(path));
            assertEquals(401, answer.statusCode(), path);
            assertEquals("LOGIN_REQUIRED", JsonPath.from(answer.body()).getString("code"));
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        }
    }

    @Test
    void answersASpoiltSessionWithAProblemToo() {
        HttpResponse<String> answer = browser.send(
                browser.at("api/portal/me").header("Cookie", "q_session=spoilt").build());
        assertEquals(401, answer.statusCode());
        assertEquals("LOGIN_EXPIRED", JsonPath.from(answer.body()).getString("code"));
    }

    @Test
    void endsTheSessionHereAndAtTheLoginServer() {
        browser.logIn("villager", "/api/portal/me");
        HttpResponse<String> out =
                browser.send(browser.at("logout").POST(BodyPublishers.noBody()).build());
        assertEquals(302, out.statusCode());
        String end = out.headers().firstValue("Location").orElse("");
        assertTrue(end.contains("/protocol/openid-connect/logout?"), end);
        HttpResponse<String> last =
                browser.follow(browser.at("").uri(URI.create(end)).build());
        assertEquals("/", last.uri().getPath());
        assertEquals(401, browser.send(browser.get("api/portal/me")).statusCode());
        assertTrue(browser.follow(browser.get("login")).body().contains("kc-form-login"));
    }

    @Test
    void leadsHomeWhoLogsOutWithoutASession() {
        HttpResponse<String> out =
                browser.send(browser.at("logout").POST(BodyPublishers.noBody()).build());
        assertEquals(303, out.statusCode());
        assertEquals(
                "/", URI.create(out.headers().firstValue("Location").orElse("")).getPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "evil",
                "/a b",
                "/x\r\nSet-Cookie:a=b",
                "javascript:alert(1)",
                "/%zz",
                "/a%2"
            })
    void comesBackToOurOwnAddressesOnly(String to) {
        HttpResponse<String> end = browser.logIn("villager2", to);
        assertEquals(
                home.getHost() + ":" + home.getPort() + "/",
                end.uri().getAuthority() + end.uri().getPath());
    }

    @Test
    void saysInPlainWordsThatALoginCameBackTooLate() {
        HttpResponse<String> late = browser.send(browser.get("auth/callback?code=x&state=y"));
        assertTrue(late.statusCode() == 401 || late.statusCode() == 302, String.valueOf(late.statusCode()));
    }
}
