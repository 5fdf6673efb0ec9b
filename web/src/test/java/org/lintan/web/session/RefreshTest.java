package org.lintan.web.session;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** As if every token had run out when the next request comes. */
@PortalTest
@TestProfile(RefreshTest.EachTokenIsTooOld.class)
class RefreshTest {

    public static class EachTokenIsTooOld implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.token.refresh-token-time-skew", "1H");
        }
    }

    @TestHTTPResource
    URI home;

    @Test
    void renewsTheTokenWithoutAskingThePerson() {
        Browser browser = new Browser(home);
        browser.logIn("villager", "/api/portal/me");
        String first = tokenOf(browser);
        String before = session(browser);
        assertNotEquals(first, tokenOf(browser));
        // the id stays: requests under way with the same cookie are not turned away
        assertEquals(before, session(browser));
    }

    @Test
    void asksToLogInAgainWhenTheSessionHasEndedAtTheLoginServer() {
        Browser browser = new Browser(home);
        browser.logIn("villager", "/api/portal/me");
        String copied = session(browser);
        HttpResponse<String> out =
                browser.send(browser.at("logout").POST(BodyPublishers.noBody()).build());
        browser.follow(browser.at("")
                .uri(URI.create(out.headers().firstValue("Location").orElseThrow()))
                .build());
        HttpResponse<String> answer = new Browser(home)
                .send(browser.at("api/portal/me").header("Cookie", copied).build());
        assertEquals(401, answer.statusCode());
        assertEquals("LOGIN_EXPIRED", JsonPath.from(answer.body()).getString("code"));
    }

    private static String tokenOf(Browser browser) {
        return JsonPath.from(browser.send(browser.get("api/market/echo")).body())
                .getString("headers.authorization");
    }

    private static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
