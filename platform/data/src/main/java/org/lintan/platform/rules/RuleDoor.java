package org.lintan.platform.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
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

    /** All that may be proposed, by key. */
    List<KnownRule> known() {
        return known.stream()
                .flatMap(some -> some.kinds().entrySet().stream())
                .map(one -> KnownRule.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(KnownRule::key))
                .toList();
    }

    /**
     * Why nobody could go by this rule: {@code RULE_REGION_UNKNOWN} for what is no place, since nothing is ever looked for there, {@code RULE_UNKNOWN} or {@code
     * RULE_VALUE_INVALID}; empty if somebody can.
     */
    Optional<Refusal> refusal(String key, String region, String value) {
        if (!Rules.isPlace(region)) {
            return Optional.of(Refusal.of(PlatformCode.RULE_REGION_UNKNOWN, region));
        }
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
