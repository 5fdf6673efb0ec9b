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
    private final Today today;

    PublicRules(Tx tx, Today today) {
        this.tx = tx;
        this.today = today;
    }

    /** @param on null for today */
    Uni<List<PublicRule>> of(String county, LocalDate on) {
        LocalDate day = on == null ? today.date() : on;
        return tx.run(sql -> RuleRow.<RuleRow>list(
                        "state = 'CONFIRMED' and (region like ?1 or region in ?2) order by ruleKey, region, validFrom, confirmedAt, id",
                        county + "%",
                        Rules.enclosing(county)))
                .map(rows -> inForce(rows, day));
    }

    /**
     * Of each key and place the rule that holds on the day, as {@link Rules#inForce} finds it; nothing where the first is still to come.
     *
     * @param rows ordered by key, region, first day, and of one day the newest last
     */
    static List<PublicRule> inForce(List<RuleRow> rows, LocalDate on) {
        Map<String, List<RuleRow>> places = new LinkedHashMap<>();
        rows.forEach(row -> places.computeIfAbsent(row.ruleKey + " " + row.region, any -> new ArrayList<>())
                .add(row));
        return places.values().stream()
                .flatMap(place ->
                        place.stream()
                                .filter(row -> !row.validFrom.isAfter(on))
                                .reduce((older, newer) -> newer)
                                .stream()
                                .map(row -> view(row, until(place, row))))
                .toList();
    }

    private static LocalDate until(List<RuleRow> place, RuleRow row) {
        return place.stream()
                .map(other -> other.validFrom)
                .filter(from -> from.isAfter(row.validFrom))
                .min(Comparator.naturalOrder())
                .map(from -> from.minusDays(1))
                .orElse(null);
    }

    private static PublicRule view(RuleRow row, LocalDate until) {
        return new PublicRule(
                row.ruleKey,
                row.region,
                row.validFrom,
                until,
                row.ruleValue,
                row.source,
                row.confirmedAt == null || row.confirmedName == null
                        ? null
                        : LocalDate.ofInstant(Utc.instant(row.confirmedAt), Today.ZONE));
    }
}
