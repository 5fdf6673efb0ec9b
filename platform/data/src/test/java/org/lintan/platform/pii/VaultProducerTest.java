package org.lintan.platform.pii;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The vault is made at start-up: what it refuses, the service does not start with. */
class VaultProducerTest {

    private static final String DEMO_KEY =
            Base64.getEncoder().encodeToString("lintan-demo-key-for-invented-dat".getBytes(StandardCharsets.US_ASCII));
    private static final String OWN_KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void takesTheDemoKeyWhereAllPeopleAreInvented(String profile) {
        Vault byDefault = VaultProducer.vault(config(profile, null));
        Vault named = VaultProducer.vault(config(profile, DEMO_KEY));

        assertEquals("示例户", named.open(byDefault.seal("示例户", "p"), "p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "prod", ""})
    void refusesToStartWithoutAKeyOfItsOwn(String profile) {
        for (String key : new String[] {null, "", "  ", DEMO_KEY, " " + DEMO_KEY}) {
            String said = assertThrows(IllegalStateException.class, () -> VaultProducer.vault(config(profile, key)))
                    .getMessage();
            assertTrue(said.contains("LINTAN_PII_KEY") && said.contains("openssl rand -base64 32"), said);
        }
    }

    @Test
    void startsWithAKeyOfItsOwn() {
        Vault vault = VaultProducer.vault(config("none", OWN_KEY));

        byte[] sealed = vault.seal("示例户", "p");
        assertEquals("示例户", vault.open(sealed, "p"));
        assertThrows(
                IllegalStateException.class,
                () -> VaultProducer.vault(config("demo", null)).open(sealed, "p"));
    }

    private static PiiConfig config(String profile, String key) {
        return new PiiConfig() {

            @Override
            public Optional<String> key() {
                return Optional.ofNullable(key);
            }

            @Override
            public String profile() {
                return profile;
            }
        };
    }
}
