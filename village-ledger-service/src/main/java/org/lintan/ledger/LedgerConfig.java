package org.lintan.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Every key of this service. */
@ConfigMapping(prefix = "lintan")
public interface LedgerConfig {

  /** {@code demo} or {@code test} allow invented people: the demo key, and identity numbers checked by form only. */
  @WithDefault("")
  String profile();

  Pii pii();

  /** Sealing of personal data. */
  interface Pii {

    /** 32 bytes in Base64 that seal personal data at rest (env {@code LINTAN_PII_KEY}). Required outside demo and test. */
    @WithName("key")
    Optional<String> key();
  }

  /** Whether this runs with invented people only. */
  default boolean invented() {
    return profile().equals("demo") || profile().equals("test");
  }
}
