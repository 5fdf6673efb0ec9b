package org.lintan.platform.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The platform's own rules. */
@ApplicationScoped
class PlatformRules implements KnownRules {

    @Override
    public Map<String, RuleKind> kinds() {
        return Map.of("platform.idempotency_days", RuleKind.number(1, 3_650));
    }
}
