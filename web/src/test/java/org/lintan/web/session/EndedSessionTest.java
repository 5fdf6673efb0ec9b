package org.lintan.web.session;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session is a row: what the cookie is worth when the row is gone, old, or touched. */
@PortalTest
class EndedSessionTest {

    @TestHTTPResource
    URI home;

    @Inject
    Pool pool;

    @Inject
    SessionTable table;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = new Browser(home);
        browser.logIn("villager", "/api/portal/me");
    }

    @Test
    void theCookieIsARandomIdAndNothingElse() {
        HttpCookie cookie = cookie(browser);
        assertTrue(cookie.getValue().matches("[A-Za-z0-9_-]{43}"), cookie.getValue());
        assertTrue(cookie.isHttpOnly());
        Browser other = new Browser(home);
        other.logIn("villager", "/api/portal/me");
        assertNotEquals(cookie.getValue(), cookie(other).getValue());
    }

    @Test
    void theTableHoldsNeitherTheCookieNorAReadableToken() {
        SessionId id = id();
        String row = new String(table.find(id).await().indefinitely().orElseThrow(), StandardCharsets.ISO_8859_1);
        assertFalse(row.contains("eyJ"), "a token in clear");
        assertEquals(
                0,
                pool.preparedQuery("SELECT 1 FROM session WHERE id = ?")
                        .execute(Tuple.of(id.cookie()))
                        .await()
                        .indefinitely()
                        .size());
    }

    @Test
    void aCookieCopiedBeforeTheLogoutIsRefusedAtOnceAfterIt() {
        String copied = cookie(browser).getValue();
        assertEquals(200, meWith(copied).statusCode());
        assertEquals(
                302,
                browser.send(browser.at("logout").POST(BodyPublishers.noBody()).build())
                        .statusCode());
        assertExpired(meWith(copied));
    }

    @Test
    void aLogoutEndsThisSessionAndNoOther() {
        Browser other = new Browser(home);
        other.logIn("villager", "/api/portal/me");
        browser.send(browser.at("logout").POST(BodyPublishers.noBody()).build());
        assertEquals(200, meWith(cookie(other).getValue()).statusCode());
    }

    @Test
    void aSessionThatRanOutIsRefusedAndSweptAwayByTheNextLogin() {
        SessionId id = id();
        change("UPDATE session SET expires_at = '2020-01-01' WHERE id = ?", Tuple.of(id.row()));
        assertExpired(meWith(id.cookie()));
        new Browser(home).logIn("villager2", "/api/portal/me");
        assertEquals(0, change("DELETE FROM session WHERE id = ?", Tuple.of(id.row())));
    }

    @Test
    void tokensMovedUnderAnotherCookieOpenNothing() {
        Browser thief = new Browser(home);
        thief.logIn("villager2", "/api/portal/me");
        change(
                "UPDATE session SET tokens = ? WHERE id = ?",
                Tuple.of(
                        Buffer.buffer(table.find(id()).await().indefinitely().orElseThrow()),
                        new SessionId(cookie(thief).getValue()).row()));
        assertExpired(meWith(cookie(thief).getValue()));
    }

    @Test
    void theLoginServerEndsTheSessionsThatHangOnItsOwnAndNoOther() {
        Browser other = new Browser(home);
        other.logIn("villager", "/api/portal/me");
        assertEquals(
                1,
                table.end(new LoginSession(loginSession(id()), "somebody"))
                        .await()
                        .indefinitely());
        assertExpired(meWith(cookie(browser).getValue()));
        assertEquals(200, meWith(cookie(other).getValue()).statusCode());
    }

    @Test
    void aLogoutTokenNobodySignedEndsNothing() {
        String forged = "eyJhbGciOiJub25lIn0."
                + base64("{\"sid\":\"" + loginSession(id()) + "\",\"sub\":\"x\",\"aud\":\"portal\"}") + ".";
        HttpResponse<String> answer = browser.send(browser.at("auth/ended")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + forged))
                .build());
        assertEquals(400, answer.statusCode());
        assertEquals(200, meWith(cookie(browser).getValue()).statusCode());
    }

    @Test
    void onlyALogoutTokenOfSomebodySaysThatASessionIsOver() {
        String logout = "\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}";
        assertEquals(Optional.of(new LoginSession("s", "u")), said("{\"sid\":\"s\",\"sub\":\"u\"," + logout + "}"));
        assertEquals(Optional.of(new LoginSession("", "u")), said("{\"sub\":\"u\"," + logout + "}"));
        assertEquals(Optional.empty(), said("{\"sid\":\"s\",\"sub\":\"u\"}"), "an ID token");
        assertEquals(Optional.empty(), said("{\"sid\":\"s\",\"nonce\":\"n\"," + logout + "}"));
        assertEquals(Optional.empty(), said("{" + logout + "}"));
    }

    private static Optional<LoginSession> said(String claims) {
        return LoginSession.ofLogout("checked." + base64(claims) + ".before");
    }

    @Test
    void anEndedSessionIsNotBroughtBackByARenewalUnderWay() {
        SessionId id = id();
        table.end(id).await().indefinitely();
        assertFalse(table.renew(id, new byte[40], 300).await().indefinitely());
        assertExpired(meWith(id.cookie()));
    }

    @Test
    void nobodyIsLoggedOutBecauseTheDatabaseDoesNotAnswer() {
        pool.query("RENAME TABLE session TO session_away").execute().await().indefinitely();
        try {
            for (HttpRequest request : List.of(
                    browser.get("api/portal/me"),
                    browser.at("logout").POST(BodyPublishers.noBody()).build())) {
                HttpResponse<String> answer = browser.send(request);
                assertEquals(502, answer.statusCode(), answer.body());
                assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
            }
        } finally {
            pool.query("RENAME TABLE session_away TO session").execute().await().indefinitely();
        }
        assertEquals(200, browser.send(browser.get("api/portal/me")).statusCode());
    }

    private String loginSession(SessionId id) {
        return pool.preparedQuery("SELECT login_session FROM session WHERE id = ?")
                .execute(Tuple.of(id.row()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private int change(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().indefinitely().rowCount();
    }

    private SessionId id() {
        return new SessionId(cookie(browser).getValue());
    }

    private HttpResponse<String> meWith(String cookie) {
        return new Browser(home)
                .send(browser.at("api/portal/me")
                        .header("Cookie", "q_session=" + cookie)
                        .build());
    }

    private static void assertExpired(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals("LOGIN_EXPIRED", JsonPath.from(answer.body()).getString("code"));
    }

    private static HttpCookie cookie(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("q_session"))
                .findFirst()
                .orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
