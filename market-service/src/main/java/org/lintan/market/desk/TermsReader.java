package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.Calendar;
import org.lintan.market.desk.floor.Terms;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.DatedRules;
import org.lintan.platform.rules.Rules;

/** Reads the dated rules of counties into {@link Terms}, all keys, counties and days in one statement. */
@ApplicationScoped
public class TermsReader {

    private final Rules rules;

    TermsReader(Rules rules) {
        this.rules = rules;
    }

    /** The terms of one day; refuses {@code RULE_MISSING}. */
    public Uni<Terms> on(Sql sql, String county, LocalDate day) {
        return rules.read(sql, Terms.CORE, List.of(county), day).map(dated -> {
            Terms terms = terms(dated, Terms.CORE, county, day);
            terms.missing(List.of()).ifPresent(refusal -> {
                throw refusal.rollback();
            });
            return terms;
        });
    }

    /** The terms of the counties' days, and which of their months are closed. */
    Uni<Void> read(Sql sql, Collection<Needs.County> counties, Collection<String> keys, Calendar calendar) {
        List<String> names = counties.stream().map(Needs.County::name).toList();
        LocalDate last = counties.stream()
                .map(county -> county.days().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return rules.read(sql, keys, names, last)
                .invoke(dated -> counties.forEach(county ->
                        county.days().forEach(day -> calendar.put(day, terms(dated, keys, county.name(), day)))))
                .chain(() -> sql.rows(
                        "SELECT county, period FROM period_close WHERE county IN " + In.marks(names),
                        In.args(List.of(), names)))
                .invoke(rows -> rows.forEach(
                        row -> calendar.close(row.getString("county"), YearMonth.parse(row.getString("period")))))
                .replaceWithVoid();
    }

    private static Terms terms(DatedRules dated, Collection<String> keys, String county, LocalDate day) {
        Map<String, String> values = new HashMap<>();
        keys.forEach(key -> dated.inForce(key, county, day).ifPresent(rule -> values.put(key, rule.value())));
        return new Terms(county, values);
    }
}
