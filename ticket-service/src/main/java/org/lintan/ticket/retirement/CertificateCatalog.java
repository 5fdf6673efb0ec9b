package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.claims.Declaration;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Statement;
import org.lintan.ticket.registry.StoredBlocks;

/** Reads retirements inside the caller's transaction, each with the rules of its own day. */
@ApplicationScoped
public class CertificateCatalog {

    private static final String SELECT =
            "SELECT r.*, t.verify_code, t.period_start, t.period_end FROM retirement r JOIN ticket t ON t.id = r.ticket_id WHERE ";

    private final StoredBlocks blocks;
    private final ClaimBook claims;

    CertificateCatalog(StoredBlocks blocks, ClaimBook claims) {
        this.blocks = blocks;
        this.claims = claims;
    }

    /** By the number on the certificate, for anybody. */
    public Uni<Optional<Certificate>> byNumber(Sql sql, String certificateNo) {
        return find(sql, "r.certificate_no = ?", certificateNo)
                .map(found -> found.stream().findFirst());
    }

    /**
     * What a party retired between two moments, oldest first.
     *
     * @param after retirement id of the last one read; empty for the beginning
     */
    public Uni<List<Certificate>> between(
            Sql sql, String county, String party, Instant from, Instant until, String after, int limit) {
        return find(
                sql,
                "r.county = ? AND r.party = ? AND r.retired_at >= ? AND r.retired_at < ? AND r.id > ? ORDER BY r.id LIMIT "
                        + limit,
                county,
                party,
                Utc.of(from),
                Utc.of(until),
                after);
    }

    /**
     * A county's, newest first.
     *
     * @param serial of one ticket only; null for all
     * @param after retirement id of the last one read; null for the beginning
     */
    public Uni<List<Certificate>> newest(Sql sql, String county, String serial, String after, int limit) {
        List<Object> args = new ArrayList<>(List.of(county));
        StringBuilder where = new StringBuilder("r.county = ?");
        if (serial != null) {
            where.append(" AND t.county = r.county AND t.serial = ?");
            args.add(serial);
        }
        if (after != null) {
            where.append(" AND r.id < ?");
            args.add(after);
        }
        return find(sql, where + " ORDER BY r.id DESC LIMIT " + limit, args.toArray());
    }

    Uni<List<Certificate>> ofParty(Sql sql, String county, String party) {
        return find(sql, "r.county = ? AND r.party = ? ORDER BY r.id DESC", county, party);
    }

    Uni<List<Certificate>> ofCounty(Sql sql, String county) {
        return find(sql, "r.county = ? ORDER BY r.id DESC", county);
    }

    private Uni<List<Certificate>> find(Sql sql, String where, Object... args) {
        return sql.rows(SELECT + where, args).chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(List.of());
            }
            TreeSet<String> counties = new TreeSet<>();
            LocalDate last = LocalDate.MIN;
            for (Row row : rows) {
                counties.add(row.getString("county"));
                LocalDate day = day(row);
                last = day.isAfter(last) ? day : last;
            }
            return claims.read(sql, counties, last)
                    .map(rules ->
                            rows.stream().map(row -> certificate(row, rules)).toList());
        });
    }

    private static LocalDate day(Row row) {
        return Today.of(Utc.instant(row.getLocalDateTime("retired_at")));
    }

    private Certificate certificate(Row row, ClaimBook.Read rules) {
        return new Certificate(
                row.getString("id"),
                row.getString("certificate_no"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("county"),
                row.getString("verify_code"),
                row.getString("party"),
                row.getString("party_name"),
                row.getLong("quantity_kg"),
                row.getString("beneficiary"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("note"),
                blocks.of(row),
                Utc.instant(row.getLocalDateTime("retired_at")),
                day(row),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                stated(row),
                rules.on(row.getString("county"), day(row)));
    }

    private static Stated stated(Row row) {
        String declaration = row.getString("declaration");
        if (declaration == null) {
            return Stated.NONE;
        }
        return Declaration.valueOf(declaration) == Declaration.NOT_STATED
                ? Stated.NOT_STATED
                : Stated.of(
                        new Statement(
                                row.getInteger("stated_year"),
                                row.getLong("emissions_kg"),
                                row.getLong("own_reductions_kg")),
                        row.getLong("against_kg"));
    }
}
