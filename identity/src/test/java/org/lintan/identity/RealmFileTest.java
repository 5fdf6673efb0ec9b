package org.lintan.identity;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a reviewer of the realm must be able to rely on. */
class RealmFileTest {

    private static final Path FOLDER = Path.of("src/main/resources/realm");
    private static final Map<String, String> PRODUCTION = Stream.of(
                    "LINTAN_WEB_URL",
                    "LINTAN_PORTAL_SECRET",
                    "LINTAN_TICKET_SECRET",
                    "LINTAN_MARKET_SECRET",
                    "LINTAN_LEDGER_SECRET",
                    "LINTAN_AUDIT_SECRET",
                    "LINTAN_AUDIT_COUNTY")
            .collect(Collectors.toMap(name -> name, name -> "set"));
    private static final Set<String> ROLES = Set.of(
            "household",
            "steward",
            "measurer",
            "expert",
            "forestry-officer",
            "ecology-officer",
            "buyer",
            "judicial-buyer",
            "reserve-centre",
            "bank",
            "auditor",
            "operator");

    private final JsonPath realm = JsonPath.from(RealmFile.text(FOLDER, "production", PRODUCTION));
    private final JsonPath demo = JsonPath.from(RealmFile.text(FOLDER, "demo", Map.of()));

    RealmFileTest() throws IOException {}

    @Test
    void holdsEveryRoleOfTheContractAndNoOther() {
        assertEquals(ROLES, Set.copyOf(realm.<String>getList("roles.realm.name")));
        assertEquals(ROLES, Set.copyOf(demo.<String>getList("roles.realm.name")));
    }

    @Test
    void hasNoLoginNoTestClientAndNoWrittenSecretOutsideTheDemo() {
        assertEquals(
                List.of("service-account-lintan-audit"),
                realm.getList("users.username"),
                "a program, which has no password");
        assertEquals(null, realm.getList("users[0].credentials"));
        assertEquals(
                Set.of("portal", "ticket-service", "market-service", "village-ledger-service", "lintan-audit"),
                Set.copyOf(realm.<String>getList("clients.findAll { it.enabled }.clientId")));
        assertTrue(realm.<String>getList("clients.findAll { it.enabled }.secret").stream()
                .allMatch(secret -> secret.matches("\\$\\{LINTAN_[A-Z_]+}")));
    }

    @Test
    void refusesToWriteARealmWhoseVariablesAreNotSet() {
        String message = assertThrows(IllegalStateException.class, () -> RealmFile.text(FOLDER, "production", Map.of()))
                .getMessage();
        assertTrue(message.contains("LINTAN_PORTAL_SECRET"), message);
        assertTrue(message.contains("LINTAN_WEB_URL"), message);
        assertTrue(message.contains("LINTAN_AUDIT_COUNTY"), message);
    }

    @Test
    void refusesToWriteARealmWithASecretOfTheDemo() {
        Map<String, String> mixed = new HashMap<>(PRODUCTION);
        mixed.put("LINTAN_TICKET_SECRET", "lintan-demo-ticket");
        String message = assertThrows(IllegalStateException.class, () -> RealmFile.text(FOLDER, "production", mixed))
                .getMessage();
        assertTrue(message.contains("LINTAN_TICKET_SECRET"), message);
        assertFalse(message.contains("LINTAN_PORTAL_SECRET"), message);
    }

    @Test
    void letsTheAuditProgramReadOneCountyAndNothingElse() {
        for (JsonPath file : List.of(realm, demo)) {
            Map<String, Object> client = file.getMap("clients.find { it.clientId == 'lintan-audit' }");
            assertEquals(
                    List.of(false, false, false, false, true),
                    Stream.of(
                                    "publicClient",
                                    "standardFlowEnabled",
                                    "implicitFlowEnabled",
                                    "directAccessGrantsEnabled",
                                    "serviceAccountsEnabled")
                            .map(client::get)
                            .toList());
            assertEquals(
                    List.of("auditor"),
                    file.getList("users.find { it.serviceAccountClientId == 'lintan-audit' }.realmRoles"));
        }
        assertEquals(List.of("${LINTAN_AUDIT_COUNTY}"), realm.getList("users[0].attributes.county"));
    }

    @Test
    void allowsNoWildcardAddressAnywhere() {
        for (JsonPath file : List.of(realm, demo)) {
            List<List<String>> addresses = file.getList("clients.redirectUris");
            assertTrue(
                    addresses.stream().flatMap(List::stream).noneMatch(address -> address.contains("*")),
                    addresses.toString());
            assertFalse(
                    file.getString("clients.find { it.clientId == 'portal' }.attributes.'post.logout.redirect.uris'")
                            .contains("*"));
        }
        assertEquals(
                List.of("${LINTAN_WEB_URL}/auth/callback"),
                realm.getList("clients.find { it.clientId == 'portal' }.redirectUris"));
    }

    @Test
    void requiresProofKeyAndASecretOfThePortalAndAllowsItTheCodeFlowOnly() {
        for (JsonPath file : List.of(realm, demo)) {
            Map<String, Object> portal = file.getMap("clients.find { it.clientId == 'portal' }");
            assertEquals("S256", ((Map<?, ?>) portal.get("attributes")).get("pkce.code.challenge.method"));
            assertEquals(
                    List.of(false, true, false, false),
                    Stream.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")
                            .map(portal::get)
                            .toList());
        }
    }

    @Test
    void keepsPasswordGrantForTheDemoClientAlone() {
        assertEquals(List.of(), realm.getList("clients.findAll { it.directAccessGrantsEnabled }.clientId"));
        assertEquals(List.of("lintan-demo"), demo.getList("clients.findAll { it.directAccessGrantsEnabled }.clientId"));
    }

    @Test
    void shutsTheClientsThatKeycloakMakesByItselfAndNobodyUsesHere() {
        for (JsonPath file : List.of(realm, demo)) {
            assertEquals(
                    List.of("admin-cli", "security-admin-console"),
                    file.getList("clients.findAll { !it.enabled }.clientId"));
        }
    }

    @Test
    void tellsThePortalWhichSessionsAreOver() {
        Map<String, String> attributes = realm.getMap("clients.find { it.clientId == 'portal' }.attributes");
        assertEquals("${LINTAN_WEB_URL}/auth/ended", attributes.get("backchannel.logout.url"));
        assertEquals("true", attributes.get("backchannel.logout.session.required"));
    }

    @Test
    void keepsTokensShortAndSessionsWithinAWorkingDay() {
        assertEquals(300, realm.getInt("accessTokenLifespan"));
        assertEquals(7200, realm.getInt("ssoSessionIdleTimeout"));
        assertEquals(36000, realm.getInt("ssoSessionMaxLifespan"));
        assertTrue(realm.getInt("accessCodeLifespan") <= 60);
    }

    @Test
    void slowsDownWhoeverGuessesPasswordsAndLetsNobodyRegister() {
        assertTrue(realm.getBoolean("bruteForceProtected"));
        assertTrue(realm.getInt("failureFactor") <= 5);
        assertFalse(realm.getBoolean("registrationAllowed"));
        assertFalse(realm.getBoolean("editUsernameAllowed"));
    }

    @Test
    void letsOnlyAdministratorsEditNameCountyAndParty() {
        JsonPath profile = JsonPath.from(realm.getString(
                "components.'org.keycloak.userprofile.UserProfileProvider'[0].config.'kc.user.profile.config'[0]"));
        for (String attribute : List.of("username", "firstName", "county", "party")) {
            assertEquals(
                    List.of("admin"),
                    profile.getList("attributes.find { it.name == '" + attribute + "' }.permissions.edit"),
                    attribute);
        }
    }

    @Test
    void givesEveryDemoLoginACountyAndAPartyOfItsCounty() {
        List<Map<String, Object>> users = demo.getList("users");
        assertEquals(
                22,
                users.stream().filter(user -> user.containsKey("credentials")).count());
        for (Map<String, Object> user : users) {
            Map<?, ?> attributes = (Map<?, ?>) user.get("attributes");
            String county = (String) ((List<?>) attributes.get("county")).get(0);
            String party = (String) ((List<?>) attributes.get("party")).get(0);
            assertTrue(county.matches("35042[78]") && party.startsWith(county + "-"), user.toString());
        }
    }

    @Test
    void mergesNamedElementsAndReplacesTheRest() {
        String merged = RealmFile.merge(
                "{\"a\": 1, \"list\": [{\"name\": \"x\", \"on\": true, \"uris\": [\"old\"]}, {\"name\": \"y\"}]}",
                "{\"a\": \"}\\\"\", \"list\": [{\"name\": \"x\", \"uris\": [\"new\"]}, {\"name\": \"z\"}]}");
        JsonPath json = JsonPath.from(merged);
        assertEquals("}\"", json.getString("a"));
        assertEquals(List.of("x", "y", "z"), json.getList("list.name"));
        assertEquals(List.of("new"), json.getList("list[0].uris"));
        assertTrue(json.getBoolean("list[0].on"));
    }

    @Test
    void refusesATextThatIsNotJson() {
        assertThrows(IllegalStateException.class, () -> RealmFile.merge("{\"a\" 1}", "{}"));
        assertThrows(IllegalStateException.class, () -> RealmFile.merge("{\"a\": ", "{}"));
    }
}
