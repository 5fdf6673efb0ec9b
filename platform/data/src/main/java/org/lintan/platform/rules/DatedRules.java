package org.lintan.platform.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules as they were read at one moment, for many records of many days and places: {@link Rules#read}. */
public final class DatedRules {

    private final List<Rule> newestFirst;

    /** @param newestFirst the most specific region first, in it the newest */
    DatedRules(List<Rule> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** The rule {@link Rules#inForce} would have found; empty if there is none. */
    public Optional<Rule> inForce(String key, String region, LocalDate on) {
        List<String> regions = Rules.enclosing(region);
        return newestFirst.stream()
                .filter(rule -> rule.key().equals(key)
                        && regions.contains(rule.region())
                        && !rule.validFrom().isAfter(on))
                .findFirst();
    }
}
