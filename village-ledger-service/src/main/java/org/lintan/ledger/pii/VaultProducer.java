package org.lintan.ledger.pii;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.lintan.ledger.LedgerConfig;

/** Makes the vault from the configured key; a real village's book does not start on the demo key. */
@Singleton
class VaultProducer {

    private static final byte[] DEMO_KEY =
            "lintan-demo-key-for-invented-data".substring(0, 32).getBytes(StandardCharsets.US_ASCII);

    @Produces
    @Singleton
    @Startup
    static Vault vault(LedgerConfig config) {
        String named = config.key().orElse("").trim();
        byte[] key = named.isEmpty() ? DEMO_KEY : Base64.getDecoder().decode(named);
        if (Arrays.equals(key, DEMO_KEY) && !config.invented()) {
            throw new IllegalStateException(
                    "LINTAN_PII_KEY is " + (named.isEmpty() ? "not set" : "the demo key, which everybody knows")
                            + ": give 32 random bytes in Base64 (openssl rand -base64 32).");
        }
        return new Vault(key);
    }
}
