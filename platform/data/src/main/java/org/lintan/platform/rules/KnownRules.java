package org.lintan.platform.rules;

import java.util.Map;

/** The rules one module reads, and what each may say: a bean beside their readers. A rule that no bean names cannot be proposed. */
public interface KnownRules {

    /** By key. */
    Map<String, RuleKind> kinds();
}
