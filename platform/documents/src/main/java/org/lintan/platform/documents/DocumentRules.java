package org.lintan.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;

/** How much is taken and how long it waits: {@link Limits}, {@link DocumentPurge}. */
@ApplicationScoped
class DocumentRules implements KnownRules {

    private static final RuleKind DAYS = RuleKind.number(1, 3_650);

    @Override
    public Map<String, RuleKind> kinds() {
        return Map.of(
                "documents.max_mib", RuleKind.number(1, Limits.MOST_MIB),
                "documents.waiting_mib", RuleKind.number(1, 1_000_000),
                "documents.waiting_count", RuleKind.number(1, 1_000_000),
                "documents.unfinished_days", DAYS,
                "documents.unused_days", DAYS);
    }
}
