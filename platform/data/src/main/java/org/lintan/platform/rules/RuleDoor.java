package org.lintan.platform.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.Optional;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** What this service has a reader for may become a rule, nothing else. */
@ApplicationScoped
class RuleDoor {

    private final Instance<KnownRules> known;

    RuleDoor(Instance<KnownRules> known) {
        this.known = known;
    }

    /** Why nobody could go by this rule: {@code RULE_UNKNOWN} or {@code RULE_VALUE_INVALID}; empty if somebody can. */
    Optional<Refusal> refusal(String key, String value) {
        Optional<RuleKind> kind = known.stream()
                .map(some -> some.kinds().get(key))
                .filter(Objects::nonNull)
                .findFirst();
        if (kind.isEmpty()) {
            return Optional.of(Refusal.of(PlatformCode.RULE_UNKNOWN, key));
        }
        return kind.filter(one -> !one.reads().test(value))
                .map(one -> Refusal.of(PlatformCode.RULE_VALUE_INVALID, key, value, one.admitted()));
    }
}
