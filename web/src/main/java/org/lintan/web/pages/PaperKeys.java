package org.lintan.web.pages;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKey;

/** The key papers are sealed with, and the public halves of those that were before: a paper outlives its key. A key that is none stops the start. */
@Startup
@ApplicationScoped
class PaperKeys {

    private final PaperKey inUse;
    private final List<String> published = new ArrayList<>();

    PaperKeys(
            @ConfigProperty(name = "lintan.papers.key") String key,
            @ConfigProperty(name = "lintan.papers.old-keys") Optional<List<String>> old) {
        this.inUse = PaperKey.of(Base64.getDecoder().decode(key.strip()));
        published.add(inUse.publicKey());
        old.orElse(List.of()).forEach(one -> published.add(publicHalf(one.strip())));
    }

    private static String publicHalf(String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "LINTAN_PAPER_OLD_KEYS holds something other than public keys of 64 hexadecimal digits");
        }
        return key;
    }

    PaperKey inUse() {
        return inUse;
    }

    /** The one in use first. */
    List<String> published() {
        return List.copyOf(published);
    }
}
