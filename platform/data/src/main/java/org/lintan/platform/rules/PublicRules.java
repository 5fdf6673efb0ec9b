package org.lintan.platform.rules;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** The rules of a county on a day, for strangers: confirmed ones only. */
@ApplicationScoped
class PublicRules {

    private final Tx tx;

    PublicRules(Tx tx) {
        this.tx = tx;
    }

    Uni<List<PublicRule>> of(String county, LocalDate on) {
        return tx.run(sql -> RuleRow.<RuleRow>list(
                        "state = 'CONFIRMED' and (region like ?1 or region in ?2) order by ruleKey, region, validFrom, confirmedAt, id",
                        county + "%",
                        Rules.enclosing(county)))
                .map(rows -> inForce(rows, county, on));
    }

    /**
     * What holds in the county on the day, as {@link Rules#inForce} finds it for the county, and the exceptions of places inside it; nothing where
     * the first rule is still to come.
     *
     * @param rows ordered by key, region, first day, and of one day the newest last
     */
    static List<PublicRule> inForce(List<RuleRow> rows, String county, LocalDate on) {
        Map<String, List<RuleRow>> keys = new LinkedHashMap<>();
        rows.forEach(row ->
                keys.computeIfAbsent(row.ruleKey, any -> new ArrayList<>()).add(row));
        return keys.values().stream()
                .flatMap(key -> inForceOf(key, county, on).stream().map(row -> view(row, until(key, county, row, on))))
                .toList();
    }

    private static List<RuleRow> inForceOf(List<RuleRow> key, String county, LocalDate on) {
        Map<String, RuleRow> places = new LinkedHashMap<>();
        key.stream().filter(row -> !row.validFrom.isAfter(on)).forEach(row -> places.put(row.region, row));
        int closest = places.keySet().stream()
                .filter(region -> region.length() <= county.length())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return places.values().stream()
                .filter(row -> row.region.length() >= closest)
                .toList();
    }

    /** The day before a later rule of the place, or for the county's own one of a closer place, takes over. */
    private static LocalDate until(List<RuleRow> key, String county, RuleRow row, LocalDate on) {
        return key.stream()
                .filter(other -> other.region.equals(row.region)
                        || other.region.length() > row.region.length() && other.region.length() <= county.length())
                .map(other -> other.validFrom)
                .filter(from -> from.isAfter(on))
                .min(Comparator.naturalOrder())
                .map(from -> from.minusDays(1))
                .orElse(null);
    }

    /** Nobody confirmed it: the day that stands there is the one it is in force from. */
    private static boolean cameWithTheRelease(RuleRow row) {
        return row.confirmedAt == null || row.confirmedName == null || row.confirmedBy.equals(RuleRow.RELEASE);
    }

    private static PublicRule view(RuleRow row, LocalDate until) {
        return new PublicRule(
                row.ruleKey,
                row.region,
                row.validFrom,
                until,
                row.ruleValue,
                row.source,
                cameWithTheRelease(row) ? null : Today.of(Utc.instant(row.confirmedAt)));
    }
}
