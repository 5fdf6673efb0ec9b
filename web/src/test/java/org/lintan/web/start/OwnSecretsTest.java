package org.lintan.web.start;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OwnSecretsTest {

    @Test
    void letThePortalStart() {
        assertEquals(List.of(), OwnSecrets.refusals(Map.of("LINTAN_PORTAL_SECRET", "9b1f03c2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lintan-demo-portal", "lintan-demo-cookie-key-of-32-chars", " LINTAN-DEMO-portal"})
    void areNotThoseOfTheDemoAndTheSentenceDoesNotTellThem(String secret) {
        assertEquals(
                List.of(
                        "LINTAN_PORTAL_SECRET holds a secret of the demo, which everybody knows: give it one of its own."),
                OwnSecrets.refusals(Map.of("LINTAN_PORTAL_SECRET", secret)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void areNotLeftOut(String secret) {
        assertEquals(
                List.of("LINTAN_COOKIE_SECRET is not set: give the portal a secret of its own."),
                OwnSecrets.refusals(Map.of("LINTAN_COOKIE_SECRET", secret)));
    }

    @Test
    void areNeededWhereNobodySaidThatThisIsTheDemo() {
        assertTrue(OwnSecrets.needed("none"));
        assertTrue(OwnSecrets.needed("county"));
        assertFalse(OwnSecrets.needed("demo"));
    }
}
