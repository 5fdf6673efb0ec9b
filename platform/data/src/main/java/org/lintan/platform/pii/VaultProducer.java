package org.lintan.platform.pii;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lintan.kernel.secret.DemoSecret;

/**
 * Makes the vault from the configured key; real people's data is never sealed with the demo key. A service that keeps personal
 * data asks for the vault when it starts, and so does not start without a key.
 */
@Singleton
class VaultProducer {

    private static final byte[] DEMO_KEY =
            "lintan-demo-key-for-invented-data".substring(0, 32).getBytes(StandardCharsets.US_ASCII);

    @Produces
    @Singleton
    static Vault vault(PiiConfig config) {
        String named = config.key().orElse("").trim();
        byte[] key = named.isEmpty() ? DEMO_KEY : Base64.getDecoder().decode(named);
        if ((named.isEmpty() || DemoSecret.known(named)) && !config.invented()) {
            throw new IllegalStateException(
                    "LINTAN_PII_KEY is " + (named.isEmpty() ? "not set" : "the demo key, which everybody knows")
                            + ": give 32 random bytes in Base64 (openssl rand -base64 32).");
        }
        return new Vault(key);
    }
}
