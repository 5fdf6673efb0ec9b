package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.LongFunction;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.UniqueText;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Statement;

/** What was set against the remainder of a beneficiary's year, whichever tickets it came from: a remainder is met once. */
@ApplicationScoped
public class StatedYears {

    private static final int MOST = 100;

    /** @param restated how often other figures were stated than before; these are the newest */
    public record Year(String beneficiary, Statement statement, long againstKg, int restated) {}

    private static final String KEY = " WHERE county = ? AND party = ? AND stated_year = ? AND beneficiary_sha256 = ?";

    /**
     * Puts the figures down as the newest and sets a retirement against the remainder. Two that come at once for one year wait for each other on its
     * row.
     *
     * @param retirement what stands on record beside it, by what was set against the year before
     */
    Uni<Stated> set(
            Sql sql,
            String county,
            String party,
            String beneficiary,
            Statement figures,
            LongFunction<Stated> retirement) {
        String key = key(beneficiary);
        return sql.update(
                        "INSERT INTO stated_year (county, party, stated_year, beneficiary_sha256, beneficiary, emissions_kg, own_reductions_kg)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                                + " restated = restated + IF(emissions_kg = VALUES(emissions_kg) AND own_reductions_kg = VALUES(own_reductions_kg), 0, 1),"
                                + " beneficiary = VALUES(beneficiary), emissions_kg = VALUES(emissions_kg), own_reductions_kg = VALUES(own_reductions_kg)",
                        county,
                        party,
                        figures.year(),
                        key,
                        beneficiary,
                        figures.emissionsKg(),
                        figures.ownReductionsKg())
                // a plain read may be older than the row that the statement before waited for
                .chain(() -> against(sql, county, party, figures, key, " FOR UPDATE"))
                .chain(before -> {
                    Stated stated = retirement.apply(before);
                    return sql.update(
                                    "UPDATE stated_year SET against_kg = against_kg + ?" + KEY,
                                    stated.againstKg(),
                                    county,
                                    party,
                                    figures.year(),
                                    key)
                            .replaceWith(stated);
                });
    }

    /** What was set against this beneficiary's year so far, in kilograms. */
    Uni<Long> before(Sql sql, String county, String party, String beneficiary, Statement figures) {
        return against(sql, county, party, figures, key(beneficiary), "");
    }

    private static Uni<Long> against(
            Sql sql, String county, String party, Statement figures, String key, String locking) {
        return sql.row("SELECT against_kg FROM stated_year" + KEY + locking, county, party, figures.year(), key)
                .map(row -> row.map(found -> found.getLong("against_kg")).orElse(0L));
    }

    /** The newest years a party stated, at most a hundred. */
    public Uni<List<Year>> ofParty(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT * FROM stated_year WHERE county = ? AND party = ? ORDER BY stated_year DESC, beneficiary_sha256 LIMIT "
                                + MOST,
                        county,
                        party)
                .map(rows -> rows.stream().map(StatedYears::year).toList());
    }

    private static Year year(Row row) {
        return new Year(
                row.getString("beneficiary"),
                new Statement(
                        row.getInteger("stated_year"), row.getLong("emissions_kg"), row.getLong("own_reductions_kg")),
                row.getLong("against_kg"),
                row.getInteger("restated"));
    }

    /** Names that look alike are one beneficiary. */
    private static String key(String beneficiary) {
        return Sha256.hexOf(UniqueText.of(beneficiary));
    }
}
