package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.claims.Purpose;

/** Who used how much in a calendar year (Asia/Shanghai), inside the caller's transaction. */
@ApplicationScoped
public class Uses {

    /**
     * What one party used.
     *
     * @param name as registered when it last retired; null where nobody knew
     * @param kind as a holder of land; empty for whoever is none
     * @param againstKg of that, set against stated remainders
     */
    public record User(
            String party, String name, Optional<PartyKind> kind, long quantityKg, long againstKg, long retirements) {}

    public record Sum(Purpose purpose, long quantityKg, long retirements) {}

    private static final String USER =
            "SELECT r.party, MAX(r.party_name) AS name, MAX(h.kind) AS kind, CAST(SUM(r.quantity_kg) AS SIGNED) AS quantity_kg,"
                    + " CAST(SUM(r.against_kg) AS SIGNED) AS against_kg, COUNT(*) AS retirements FROM retirement r"
                    + " LEFT JOIN holder h ON h.county = r.county AND h.party = r.party WHERE r.county = ?";
    private static final String IN_YEAR = " AND r.retired_at >= ? AND r.retired_at < ?";

    /** @param after party of the last one read; empty for the beginning */
    public Uni<List<User>> ofCounty(Sql sql, String county, int year, String after, int limit) {
        return sql.rows(
                        USER + IN_YEAR + " AND r.party > ? GROUP BY r.party ORDER BY r.party LIMIT " + limit,
                        county,
                        Utc.of(Today.newYear(year)),
                        Utc.of(Today.newYear(year + 1)),
                        after)
                .map(rows -> rows.stream().map(Uses::user).toList());
    }

    /** Whoever ever retired in the county; empty for a party that never did. */
    public Uni<Optional<User>> ever(Sql sql, String county, String party) {
        return sql.row(USER + " AND r.party = ? GROUP BY r.party", county, party)
                .map(row -> row.map(Uses::user));
    }

    public Uni<List<Sum>> byPurpose(Sql sql, String county, String party, int year) {
        return sql.rows(
                        "SELECT r.purpose, CAST(SUM(r.quantity_kg) AS SIGNED) AS quantity_kg, COUNT(*) AS retirements FROM retirement r"
                                + " WHERE r.county = ? AND r.party = ?" + IN_YEAR
                                + " GROUP BY r.purpose ORDER BY r.purpose",
                        county,
                        party,
                        Utc.of(Today.newYear(year)),
                        Utc.of(Today.newYear(year + 1)))
                .map(rows -> rows.stream()
                        .map(row -> new Sum(
                                Purpose.valueOf(row.getString("purpose")),
                                row.getLong("quantity_kg"),
                                row.getLong("retirements")))
                        .toList());
    }

    /** Years in which a party used something, newest first. */
    public Uni<List<Integer>> years(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT DISTINCT CAST(YEAR(r.retired_at + INTERVAL 8 HOUR) AS SIGNED) AS used_year FROM retirement r"
                                + " WHERE r.county = ? AND r.party = ? ORDER BY used_year DESC",
                        county,
                        party)
                .map(rows -> rows.stream()
                        .map(row -> row.getLong("used_year").intValue())
                        .toList());
    }

    private static User user(Row row) {
        return new User(
                row.getString("party"),
                row.getString("name"),
                Optional.ofNullable(row.getString("kind")).map(PartyKind::valueOf),
                row.getLong("quantity_kg"),
                row.getLong("against_kg"),
                row.getLong("retirements"));
    }
}
