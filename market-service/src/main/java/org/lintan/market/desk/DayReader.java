package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.market.desk.floor.DayTotals;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** Reads the days closes are made of. */
@ApplicationScoped
class DayReader {

    /** By ticket: the last traded day before {@code first}, and every day from it on. */
    Uni<Map<String, TreeMap<LocalDate, DayTotals>>> read(
            Sql sql, String county, Collection<String> tickets, LocalDate first) {
        return sql.rows(
                        "SELECT d.ticket_id, d.business_date, d.volume_kg, CAST(d.turnover AS CHAR) AS turnover FROM market_day d"
                                + " WHERE d.county = ? AND d.business_date >= COALESCE((SELECT MAX(b.business_date) FROM market_day b"
                                + " WHERE b.county = d.county AND b.ticket_id = d.ticket_id AND b.business_date < ?), ?)"
                                + " AND d.ticket_id IN " + In.marks(tickets),
                        In.args(List.of(county, first, first), tickets))
                .map(rows -> {
                    Map<String, TreeMap<LocalDate, DayTotals>> days = new HashMap<>();
                    rows.forEach(row -> days.computeIfAbsent(row.getString("ticket_id"), none -> new TreeMap<>())
                            .put(
                                    row.getLocalDate("business_date"),
                                    new DayTotals(
                                            row.getLong("volume_kg"), new BigInteger(row.getString("turnover")))));
                    return days;
                });
    }
}
