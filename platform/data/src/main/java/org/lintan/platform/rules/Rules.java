package org.lintan.platform.rules;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * Dated rules: what county and province may change is data, and a record is judged by the rule in force on its own date.
 * A service's migrations insert the defaults; operators add to them by {@code /api/v1/rules}.
 */
@ApplicationScoped
public class Rules {

    private static final String SELECT = "SELECT id, rule_key, region, valid_from, rule_value, source FROM rule";
    private static final String NEWEST_FIRST =
            " ORDER BY CHAR_LENGTH(region) DESC, valid_from DESC, confirmed_at DESC, id DESC";

    /** Digits of province, city, county, town, village in the division code. */
    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    /**
     * The confirmed rule of the most specific region, and of that region the newest, that holds on this day.
     * Refuses {@code RULE_MISSING} if there is none.
     *
     * @param region division code of the place in question: village (12), town (9), county (6), city (4), province (2), nation ""
     */
    public Uni<Rule> inForce(Sql sql, String key, String region, LocalDate on) {
        return find(sql, key, region, on)
                .map(rule -> rule.orElseThrow(
                        () -> Refusal.of(PlatformCode.RULE_MISSING, key, region).rollback()));
    }

    /** The same for who knows what holds where there is no rule. */
    public Uni<Optional<Rule>> find(Sql sql, String key, String region, LocalDate on) {
        List<String> regions = enclosing(region);
        return sql.row(
                        SELECT + " WHERE rule_key = ? AND valid_from <= ? AND state = 'CONFIRMED' AND region IN "
                                + In.marks(regions) + NEWEST_FIRST + " LIMIT 1",
                        In.args(List.of(key, on), regions))
                .map(row -> row.map(Rules::rule));
    }

    /**
     * All that may hold of these keys in these regions up to a day, in one statement: for who judges many records of many days.
     *
     * @param upTo no day asked later is after it
     */
    public Uni<DatedRules> read(Sql sql, Collection<String> keys, Collection<String> regions, LocalDate upTo) {
        Set<String> enclosing = new TreeSet<>();
        regions.forEach(region -> enclosing.addAll(enclosing(region)));
        Set<String> asked = new TreeSet<>(keys);
        return sql.rows(
                        SELECT + " WHERE rule_key IN " + In.marks(asked) + " AND region IN " + In.marks(enclosing)
                                + " AND valid_from <= ? AND state = 'CONFIRMED'" + NEWEST_FIRST,
                        In.args(List.of(), asked, enclosing, List.of(upTo)))
                .map(rows -> new DatedRules(rows.stream().map(Rules::rule).toList()));
    }

    /** Whether a code is one a place has: of the length of a level, its own part not all zeros, as codes filled up to twelve digits are. */
    static boolean isPlace(String code) {
        int parent = 0;
        for (int level : LEVELS) {
            if (code.length() == level) {
                return code.matches("[0-9]+") && !code.substring(parent).matches("0+");
            }
            parent = level;
        }
        return code.isEmpty();
    }

    /** The region itself and all that enclose it, the nation ("") among them. */
    static List<String> enclosing(String region) {
        List<String> regions = new ArrayList<>(List.of(""));
        for (int digits : LEVELS) {
            if (region.length() >= digits) {
                regions.add(region.substring(0, digits));
            }
        }
        return regions;
    }

    private static Rule rule(Row row) {
        return new Rule(
                row.getString("id"),
                row.getString("rule_key"),
                row.getString("region"),
                row.getLocalDate("valid_from"),
                row.getString("rule_value"),
                row.getString("source"));
    }
}
