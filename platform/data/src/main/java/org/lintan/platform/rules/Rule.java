package org.lintan.platform.rules;

import java.time.LocalDate;

/**
 * A dated rule: what county and province may change is data.
 *
 * @param region division code it holds for; empty = the nation
 * @param validFrom first legal day (Asia/Shanghai) it holds
 * @param value text as entered; see {@link #number()}
 * @param source the paper it rests on
 */
public record Rule(String id, String key, String region, LocalDate validFrom, String value, String source) {

    static final String FORM_ONLY = "FORMAT";

    /** Of a rule of kind {@link RuleKind#CHECK}: whether only the form of a number counts, and its check digit does not. */
    public boolean formOnly() {
        return FORM_ONLY.equals(value);
    }

    /** The value as a whole number. */
    public long number() {
        return Long.parseLong(value);
    }
}
