package org.lintan.platform.pii;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.lintan.platform.start.DemoSecrets;

/** How people's data is kept. */
@ConfigMapping(prefix = "lintan.pii")
public interface PiiConfig {

    /** 32 bytes in Base64 that seal personal data at rest (env {@code LINTAN_PII_KEY}). Required outside demo and test. */
    Optional<String> key();

    /**
     * {@code demo} or {@code test} (env {@code LINTAN_PROFILE}) mean that all people are invented: the demo key is allowed,
     * and identity numbers are checked by form only unless a rule says otherwise.
     */
    @WithDefault("none")
    String profile();

    default boolean invented() {
        return DemoSecrets.invented(profile());
    }
}
