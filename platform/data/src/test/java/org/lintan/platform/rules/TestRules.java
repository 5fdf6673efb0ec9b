package org.lintan.platform.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rules of nobody but the tests. */
@ApplicationScoped
class TestRules implements KnownRules {

    private static final Map<String, RuleKind> KINDS = new ConcurrentHashMap<>();

    /** From now on this service has a reader for this key. */
    static String known(String key, RuleKind kind) {
        KINDS.put(key, kind);
        return key;
    }

    @Override
    public Map<String, RuleKind> kinds() {
        return KINDS;
    }
}
