package org.lintan.platform.start;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class DemoSecretsTest {

    private static final String SEALING_KEY =
            Base64.getEncoder().encodeToString("lintan-demo-key-for-invented-dat".getBytes(StandardCharsets.US_ASCII));
    private static final Map<String, String> OWN = Map.of(
            "lintan.pii.key", Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()),
            "quarkus.datasource.password", "5a1f",
            "HOSTNAME", "lintan-demo-3");

    @Test
    void letsAProcessWithSecretsOfItsOwnStart() {
        assertEquals(Set.of(), DemoSecrets.refusals("county", OWN, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "none", "prod", "", "Demo"})
    void namesTheSettingOnceHoweverItIsWrittenAndNeverItsValue(String profile) {
        Map<String, String> settings = Map.of(
                "lintan.pii.key",
                SEALING_KEY,
                "LINTAN_PII_KEY",
                SEALING_KEY,
                "quarkus.oidc.credentials.secret",
                "lintan-demo-ticket",
                "quarkus.datasource.password",
                "lintan-demo-db");
        Set<String> refusals = DemoSecrets.refusals(profile, settings, true);
        assertEquals(
                Set.of(
                        "LINTAN_PII_KEY holds a secret of the demo, which everybody knows: give it one of its own.",
                        "QUARKUS_DATASOURCE_PASSWORD holds a secret of the demo, which everybody knows: give it one of"
                                + " its own.",
                        "QUARKUS_OIDC_CREDENTIALS_SECRET holds a secret of the demo, which everybody knows: give it one"
                                + " of its own."),
                refusals);
        settings.values().forEach(value -> assertFalse(refusals.toString().contains(value)));
    }

    @Test
    void wantsAPasswordWhereThereIsADatabase() {
        Set<String> empty = Set.of("QUARKUS_DATASOURCE_PASSWORD is empty: give the database's user a password.");
        assertEquals(empty, DemoSecrets.refusals("county", Map.of(), true));
        assertEquals(empty, DemoSecrets.refusals("county", Map.of("quarkus.datasource.password", " "), true));
        assertEquals(Set.of(), DemoSecrets.refusals("county", Map.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void letsTheDemoKeepItsSecretsWhereAllPeopleAreInvented(String profile) {
        assertEquals(Set.of(), DemoSecrets.refusals(profile, Map.of("LINTAN_PII_KEY", SEALING_KEY), true));
    }
}
