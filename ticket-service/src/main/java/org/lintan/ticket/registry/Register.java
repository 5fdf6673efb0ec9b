package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Sql;

/** The tickets of a county as a list, newest first, inside the caller's transaction. */
@ApplicationScoped
public class Register {

    private static final String SELECT =
            "SELECT t.county, t.serial, t.holder_name, t.holder_kind, t.town_name, t.village_name, t.quantity_kg, t.period_start, t.period_end,"
                    + " t.area_m2, t.method_id, t.method_version, t.issued_on,"
                    + " (SELECT CAST(COALESCE(SUM(b.to_unit - b.from_unit + 1), 0) AS SIGNED) FROM unit_block b"
                    + " WHERE b.ticket_id = t.id AND b.bucket IN ('RETIRED', 'CANCELLED')) AS used_kg FROM ticket t WHERE t.county = ?";

    public Uni<List<RegisterLine>> find(Sql sql, RegisterSearch search, int limit) {
        StringBuilder where = new StringBuilder(SELECT);
        List<Object> args = new ArrayList<>(List.of(search.county()));
        and(where, args, " AND t.serial = ?", search.serial());
        and(where, args, " AND t.village_name LIKE ? ESCAPE '!'", beginning(search.village()));
        if (search.year() != null) {
            and(where, args, " AND t.period_start <= ?", LocalDate.of(search.year(), 12, 31));
            and(where, args, " AND t.period_end >= ?", LocalDate.of(search.year(), 1, 1));
        }
        and(where, args, " AND t.method_id = ?", search.method());
        and(
                where,
                args,
                " AND t.holder_kind = ?",
                search.kind() == null ? null : search.kind().name());
        and(where, args, " AND t.serial < ?", search.after());
        return sql.rows(where + " ORDER BY t.serial DESC LIMIT " + limit, args.toArray())
                .map(rows -> rows.stream().map(Register::line).toList());
    }

    private static void and(StringBuilder where, List<Object> args, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            args.add(value);
        }
    }

    /** What was typed is a beginning and no pattern. */
    private static String beginning(String typed) {
        return typed == null ? null : typed.replaceAll("[!%_]", "!$0") + '%';
    }

    private static RegisterLine line(Row row) {
        return new RegisterLine(
                row.getString("county"),
                row.getString("serial"),
                row.getString("holder_name"),
                PartyKind.valueOf(row.getString("holder_kind")),
                row.getString("town_name"),
                row.getString("village_name"),
                row.getLong("quantity_kg"),
                row.getLong("used_kg"),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                row.getLong("area_m2"),
                row.getString("method_id"),
                row.getString("method_version"),
                row.getLocalDate("issued_on"));
    }
}
