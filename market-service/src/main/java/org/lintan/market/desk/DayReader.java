package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.market.desk.floor.Calendar;
import org.lintan.market.desk.floor.DayTotals;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Seat;
import org.lintan.market.desk.floor.Sellable;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.desk.floor.TradedDays;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** Reads the days closes are made of, and what was bought on the days resale is held back. */
@ApplicationScoped
public class DayReader {

    private static final String TRADED = "(d.county = ? AND d.business_date >= COALESCE((SELECT MAX(b.business_date)"
            + " FROM market_day b WHERE b.county = d.county AND b.instrument_id = d.instrument_id AND b.business_date < ?), ?)"
            + " AND d.instrument_id IN ";

    /** Of trades: those whose buyers hold what they bought, and may not sell it again at once. */
    public static final String FILLS_POSITION = Arrays.stream(Lane.values())
            .filter(Lane::fillsPosition)
            .map(Lane::name)
            .collect(Collectors.joining("','", "lane IN ('", "')"));

    /** The days of one instrument that its close and band on this day are made of. */
    public Uni<TradedDays> of(Sql sql, String county, String instrumentId, LocalDate day) {
        Needs needs = new Needs();
        needs.day(county, day);
        needs.instrument(new Ref(county, instrumentId));
        return traded(sql, needs.counties())
                .map(days -> days.getOrDefault(new Ref(county, instrumentId), new TradedDays(Map.of())));
    }

    /** By instrument: the last traded day before the county's first, and every day from it on. */
    Uni<Map<Ref, TradedDays>> traded(Sql sql, Collection<Needs.County> counties) {
        List<String> where = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (Needs.County county : counties) {
            LocalDate first = county.days().first();
            List<String> instruments = In.padded(county.instruments());
            where.add(TRADED + In.marks(instruments) + ")");
            args.addAll(List.of(county.name(), first, first));
            args.addAll(instruments);
        }
        return sql.rows(
                        "SELECT d.county, d.instrument_id, d.business_date, d.volume_kg, CAST(d.turnover AS CHAR) AS turnover"
                                + " FROM market_day d WHERE " + String.join(" OR ", where),
                        args.toArray())
                .map(rows -> {
                    Map<Ref, Map<LocalDate, DayTotals>> days = new HashMap<>();
                    rows.forEach(row -> days.computeIfAbsent(instrument(row), none -> new TreeMap<>())
                            .put(
                                    row.getLocalDate("business_date"),
                                    new DayTotals(
                                            row.getLong("volume_kg"), new BigInteger(row.getString("turnover")))));
                    Map<Ref, TradedDays> traded = new HashMap<>();
                    days.forEach((instrument, of) -> traded.put(instrument, new TradedDays(of)));
                    return traded;
                });
    }

    /** Kg bought per legal day since resale is held back, of those who may offer. */
    Uni<Map<Seat, TreeMap<LocalDate, Long>>> bought(Sql sql, Collection<Needs.County> counties, Calendar calendar) {
        List<String> where = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (Needs.County county : counties) {
            if (!county.offering().isEmpty()) {
                List<String> offering = In.padded(county.offering());
                List<String> instruments = In.padded(county.instruments());
                where.add("(county = ? AND business_date >= ? AND buyer_party IN " + In.marks(offering)
                        + " AND instrument_id IN " + In.marks(instruments) + " AND " + FILLS_POSITION + ")");
                args.addAll(List.of(county.name(), heldBackSince(county, calendar)));
                args.addAll(offering);
                args.addAll(instruments);
            }
        }
        return where.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(
                                "SELECT county, buyer_party, instrument_id, business_date, CAST(SUM(quantity_kg) AS SIGNED) AS kg FROM trade"
                                        + " WHERE " + String.join(" OR ", where)
                                        + " GROUP BY county, buyer_party, instrument_id, business_date",
                                args.toArray())
                        .map(DayReader::bySeat);
    }

    private static Map<Seat, TreeMap<LocalDate, Long>> bySeat(List<Row> rows) {
        Map<Seat, TreeMap<LocalDate, Long>> bought = new HashMap<>();
        rows.forEach(row -> bought.computeIfAbsent(
                        new Seat(row.getString("county"), row.getString("instrument_id"), row.getString("buyer_party")),
                        none -> new TreeMap<>())
                .put(row.getLocalDate("business_date"), row.getLong("kg")));
        return bought;
    }

    /** A day without the rule trades nothing, so nothing bought before it matters. */
    private static LocalDate heldBackSince(Needs.County county, Calendar calendar) {
        return county.days().stream()
                .map(day -> {
                    Terms terms = calendar.terms(county.name(), day);
                    return terms.missing(List.of()).isPresent() ? day : Sellable.heldBackSince(day, terms.resaleDays());
                })
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Ref instrument(Row row) {
        return new Ref(row.getString("county"), row.getString("instrument_id"));
    }
}
