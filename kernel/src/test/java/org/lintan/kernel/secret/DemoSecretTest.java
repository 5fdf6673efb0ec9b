package org.lintan.kernel.secret;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoSecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lintan-demo-portal",
                "lintan-demo-ticket",
                "lintan-demo-audit",
                "lintan-demo-cookie-key-of-32-chars",
                " lintan-demo-market\n",
                "LINTAN-DEMO-LEDGER",
                "Lintan-demo-1"
            })
    void knowsWhatStandsInTheSource(String secret) {
        assertTrue(DemoSecret.known(secret));
        assertTrue(DemoSecret.known(
                Base64.getEncoder().encodeToString(secret.strip().getBytes())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lintan", "my-lintan-demo-portal", "9b1f03c2", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
            })
    void takesForUnknownWhatDoesNot(String secret) {
        assertFalse(DemoSecret.known(secret));
    }
}
