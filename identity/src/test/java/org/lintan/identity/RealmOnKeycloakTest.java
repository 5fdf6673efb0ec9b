package org.lintan.identity;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.stack.Checkout;
import org.lintan.stack.Servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asks a real Keycloak that imported the demo realm. */
@Tag("servers")
class RealmOnKeycloakTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> OF_EVERY_LOGIN =
            Set.of("default-roles-lintan", "offline_access", "uma_authorization");
    private static final String CHALLENGE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    private static String realm;

    @BeforeAll
    static void start() {
        realm = new Servers(Checkout.here()).ensure(true).oidcUrl();
    }

    @ParameterizedTest
    @CsvSource({
        "steward,steward,350428,350428-changkou",
        "steward2,steward,350428,350428-changkou",
        "yubang,steward,350428,350428-yubang",
        "villager,household,350428,350428-changkou-h0001",
        "villager2,household,350428,350428-changkou-h0002",
        "measurer,measurer,350428,350428-measurer",
        "expert,expert,350428,350428-expert",
        "forestry1,forestry-officer,350428,350428-forestry",
        "forestry2,forestry-officer,350428,350428-forestry",
        "ecology,ecology-officer,350428,350428-ecology",
        "buyer,buyer,350428,350428-buyer1",
        "court,judicial-buyer,350428,350428-court",
        "reserve,reserve-centre,350428,350428-reserve",
        "bank,bank,350428,350428-bank",
        "auditor,auditor,350428,350428-auditor",
        "operator,operator,350428,350428-operator",
        "operator2,operator,350428,350428-operator",
        "foreign-steward,steward,350427,350427-xiamao",
        "foreign-buyer,buyer,350427,350427-buyer1",
        "foreign-officer,forestry-officer,350427,350427-forestry",
        "foreign-villager,household,350427,350427-xiamao-h0001"
    })
    void givesTheTokenOfADemoLoginItsRoleCountyAndParty(String login, String role, String county, String party)
            throws Exception {
        HttpResponse<String> answer = passwordGrant(login, "Lintan-demo-1");
        assertEquals(200, answer.statusCode(), answer.body());
        JsonPath token = claims(answer);
        Set<String> roles = new HashSet<>(token.<String>getList("realm_access.roles"));
        roles.removeAll(OF_EVERY_LOGIN);
        assertEquals(Set.of(role), roles);
        assertEquals(county, token.getString("county"));
        assertEquals(party, token.getString("party"));
        assertEquals(login, token.getString("preferred_username"));
        assertEquals("lintan-api", token.getString("aud"));
        assertFalse(token.getString("name").isBlank());
        assertFalse(token.getString("sub").isBlank());
        assertEquals(300, token.getInt("exp") - token.getInt("iat"));
    }

    @Test
    void offersNobodyToMakeHimselfAdministrator() throws Exception {
        String root = realm.replaceAll("/realms/.*", "/");
        HttpResponse<String> page =
                HTTP.send(HttpRequest.newBuilder(URI.create(root)).build(), BodyHandlers.ofString());
        assertEquals("302 " + root + "admin/", page.statusCode() + " " + location(page), page.body());

        HttpResponse<String> made = post(
                root,
                Map.of(
                        "username",
                        "first-comer",
                        "password",
                        "first-comer-1",
                        "passwordConfirmation",
                        "first-comer-1"));
        assertEquals("302 " + root + "admin/", made.statusCode() + " " + location(made), made.body());
        assertRefused(masterToken("first-comer", "first-comer-1"));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void knowsTheAdministratorWhoseSecretLiesInTheStateFolder() throws Exception {
        String secret = Files.readString(Checkout.here().state().resolve("secrets/keycloak-admin"))
                .strip();
        assertEquals(200, masterToken("keycloak-admin", secret).statusCode());
        assertRefused(masterToken("keycloak-admin", "admin"));
        assertRefused(masterToken("admin", "admin"));
    }

    private static HttpResponse<String> masterToken(String login, String password) throws Exception {
        return post(
                realm.replaceAll("/realms/.*", "/realms/master/protocol/openid-connect/token"),
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", login, "password", password));
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertRefused(passwordGrant("auditor", "wrong"));
        assertEquals(200, passwordGrant("auditor", "Lintan-demo-1").statusCode());
    }

    @Test
    void letsTheRightPasswordWaitAfterFiveWrongOnes() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertRefused(passwordGrant("nobody", "wrong-" + i));
        }
        assertRefused(passwordGrant("nobody", "Lintan-demo-1"));
    }

    @Test
    void refusesTheCodeFlowWithoutProofKey() throws Exception {
        String location = authorize("portal", "http://127.0.0.1:18080/auth/callback", "")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertTrue(location.contains("error=invalid_request"), location);
        assertTrue(location.contains("code_challenge_method"), location);
    }

    @Test
    void showsTheLoginInChineseFirstWithOurOwnThemeAndNothingFromOutside() throws Exception {
        HttpResponse<String> page = authorize("portal", "http://127.0.0.1:18080/auth/callback", CHALLENGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"zh-CN\">"), page.body());
        assertTrue(page.body().contains("登录名"), page.body());
        assertTrue(page.body().contains("/login/lintan/css/lintan.css"), page.body());
        String foreign = page.body().replace(realm.replaceAll("/realms/.*", ""), "");
        assertFalse(
                foreign.contains("https://") || foreign.contains("src=\"http") || foreign.contains("href=\"http"),
                foreign);
    }

    @Test
    void refusesAnAddressThatIsNotThePortals() throws Exception {
        assertEquals(
                400,
                authorize("portal", "http://evil.example/auth/callback", CHALLENGE)
                        .statusCode());
        assertEquals(
                400,
                authorize("portal", "http://127.0.0.1:18080/elsewhere", CHALLENGE)
                        .statusCode());
    }

    @Test
    void refusesThePasswordGrantToThePortal() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "portal",
                "client_secret",
                "lintan-demo-portal",
                "username",
                "villager",
                "password",
                "Lintan-demo-1"));
        assertEquals("unauthorized_client", JsonPath.from(answer.body()).getString("error"));
    }

    @Test
    void takesNoPasswordByKeycloaksOwnCommandLineClient() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "villager",
                "password",
                "Lintan-demo-1"));
        assertTrue(
                Set.of("invalid_client", "unauthorized_client")
                        .contains(JsonPath.from(answer.body()).getString("error")),
                answer.body());
    }

    @Test
    void givesAServiceAccountNoRoleOfItsOwn() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "ticket-service",
                "client_secret",
                "lintan-demo-ticket"));
        assertEquals(200, answer.statusCode(), answer.body());
        List<String> roles = claims(answer).getList("realm_access.roles");
        assertTrue(roles == null || OF_EVERY_LOGIN.containsAll(roles), String.valueOf(roles));
    }

    @Test
    void givesTheAuditProgramTheRoleAndCountyOfAnAuditorForItsSecretOnly() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type", "client_credentials", "client_id", "lintan-audit", "client_secret", "lintan-demo-audit"));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonPath token = claims(answer);
        Set<String> roles = new HashSet<>(token.<String>getList("realm_access.roles"));
        roles.removeAll(OF_EVERY_LOGIN);
        assertEquals(Set.of("auditor"), roles);
        assertEquals("350428", token.getString("county"));
        assertEquals("350428-auditor", token.getString("party"));
        assertEquals("lintan-api", token.getString("aud"));
        assertFalse(token.getString("sub").isBlank());
        assertEquals(
                401,
                token(Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "lintan-audit",
                                "client_secret",
                                "guessed"))
                        .statusCode());
    }

    private static JsonPath claims(HttpResponse<String> answer) {
        return JsonPath.from(new String(
                Base64.getUrlDecoder()
                        .decode(JsonPath.from(answer.body())
                                .getString("access_token")
                                .split("\\.")[1]),
                StandardCharsets.UTF_8));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("invalid_grant", JsonPath.from(answer.body()).getString("error"));
    }

    private static HttpResponse<String> authorize(String client, String redirect, String more)
            throws IOException, InterruptedException {
        URI address =
                URI.create(realm + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s&client_id="
                        + client + "&redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + more);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> passwordGrant(String login, String password)
            throws IOException, InterruptedException {
        return token(
                Map.of("grant_type", "password", "client_id", "lintan-demo", "username", login, "password", password));
    }

    private static HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        return post(realm + "/protocol/openid-connect/token", form);
    }

    private static HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
