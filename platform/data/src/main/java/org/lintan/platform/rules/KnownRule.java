package org.lintan.platform.rules;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.rule.RuleUnit;

/**
 * A rule that may be proposed to this service, and what it may say.
 *
 * @param unit what its number counts; null for what is no number, or a bare one
 * @param least the smallest number; null for what is none
 * @param most the greatest number; null for what is none
 * @param words those to choose from; empty for what is chosen otherwise
 */
record KnownRule(
        String key,
        RuleKind.Form form,
        @Schema(nullable = true) RuleUnit unit,
        @Schema(nullable = true) Long least,
        @Schema(nullable = true) Long most,
        List<String> words) {

    static KnownRule of(String key, RuleKind kind) {
        boolean counts = kind.form() == RuleKind.Form.NUMBER;
        return new KnownRule(
                key,
                kind.form(),
                counts ? RuleUnit.of(key).orElse(null) : null,
                kind.least(),
                kind.most(),
                kind.words());
    }
}
