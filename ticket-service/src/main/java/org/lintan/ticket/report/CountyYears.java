package org.lintan.ticket.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Counts a county's year, in one transaction, so that the parts add up to the wholes. */
@ApplicationScoped
class CountyYears {

    private static final String ENDED = "('ISSUED', 'REJECTED', 'WITHDRAWN')";

    /** Each case once, with its first submission and its end, if it has one. */
    private static final String CASES =
            "SELECT SUM(first_at >= ? AND first_at < ?) AS received, SUM(ended_at >= ? AND ended_at < ? AND ended = 'ISSUED') AS issued,"
                    + " SUM(ended_at >= ? AND ended_at < ? AND ended = 'REJECTED') AS rejected,"
                    + " SUM(ended_at >= ? AND ended_at < ? AND ended = 'WITHDRAWN' AND first_at IS NOT NULL) AS withdrawn,"
                    + " SUM(first_at >= ? AND first_at < ? AND ended IS NULL) AS open,"
                    + " FLOOR(AVG(IF(ended_at >= ? AND ended_at < ? AND ended = 'ISSUED', TIMESTAMPDIFF(SECOND, first_at, ended_at), NULL)) / 86400) AS average_days,"
                    + " FLOOR(MAX(IF(ended_at >= ? AND ended_at < ? AND ended = 'ISSUED', TIMESTAMPDIFF(SECOND, first_at, ended_at), NULL)) / 86400) AS longest_days"
                    + " FROM (SELECT application_id, MIN(IF(action = 'SUBMIT', at, NULL)) AS first_at, MAX(IF(to_stage IN "
                    + ENDED + ", at, NULL)) AS ended_at, MAX(IF(to_stage IN " + ENDED
                    + ", to_stage, NULL)) AS ended FROM application_step WHERE county = ? AND from_stage <> to_stage GROUP BY application_id) c";

    private static final String RETURNED =
            "SELECT COUNT(*) AS n FROM application_step WHERE county = ? AND to_stage = 'RETURNED' AND at >= ? AND at < ?";
    private static final String OBJECTIONS =
            "SELECT COUNT(*) AS raised, COUNT(resolved_at) AS answered FROM objection WHERE county = ? AND raised_at >= ? AND raised_at < ?";
    private static final String ISSUED =
            "COUNT(*) AS n, COALESCE(SUM(quantity_kg), 0) AS kg, COALESCE(SUM(area_m2), 0) AS m2 FROM ticket WHERE county = ? AND issued_on BETWEEN ? AND ?";
    private static final String RETIRED =
            "SELECT purpose, COUNT(*) AS n, SUM(quantity_kg) AS kg FROM retirement WHERE county = ? AND retired_at >= ? AND retired_at < ?"
                    + " GROUP BY purpose ORDER BY kg DESC, purpose";

    private final Tx tx;
    private final Clock clock;

    CountyYears(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @param from first moment of the year in China, as the database keeps times; {@code to} that of the next */
    private record Span(String county, int year, LocalDateTime from, LocalDateTime to) {

        static Span of(String county, int year) {
            return new Span(county, year, Utc.of(Today.newYear(year)), Utc.of(Today.newYear(year + 1)));
        }

        LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    Uni<CountyYear> of(Actor officer, int year) {
        Span span = Span.of(officer.county(), year);
        return tx.run(sql -> cases(sql, span)
                .chain(cases -> sql.row("SELECT " + ISSUED, span.county(), span.first(), span.last())
                        .chain(issued -> groups(sql, span, "village_name")
                                .chain(villages -> groups(sql, span, "CONCAT(method_id, ' ', method_version)")
                                        .chain(methods -> groups(sql, span, "holder_kind")
                                                .chain(kinds -> sql.rows(RETIRED, span.county(), span.from(), span.to())
                                                        .map(retired -> view(
                                                                span,
                                                                cases,
                                                                total(issued.orElseThrow()),
                                                                villages,
                                                                methods,
                                                                kinds,
                                                                retired))))))));
    }

    private CountyYear view(
            Span span,
            CountyYear.Cases cases,
            CountyYear.Total issued,
            List<CountyYear.Group> villages,
            List<CountyYear.Group> methods,
            List<CountyYear.Group> kinds,
            List<Row> retired) {
        List<CountyYear.Used> purposes = retired.stream()
                .map(row -> new CountyYear.Used(row.getString("purpose"), row.getLong("n"), row.getLong("kg")))
                .toList();
        return new CountyYear(
                span.county(),
                span.year(),
                clock.instant(),
                cases,
                issued,
                villages,
                methods,
                kinds,
                new CountyYear.Total(
                        purposes.stream().mapToLong(CountyYear.Used::count).sum(),
                        purposes.stream().mapToLong(CountyYear.Used::quantityKg).sum(),
                        0),
                purposes);
    }

    private static Uni<CountyYear.Cases> cases(Sql sql, Span span) {
        List<Object> args = new ArrayList<>();
        // CASES asks seven times for the year
        for (int i = 0; i < 7; i++) {
            args.add(span.from());
            args.add(span.to());
        }
        args.add(span.county());
        return sql.row(CASES, args.toArray())
                .chain(found -> sql.row(RETURNED, span.county(), span.from(), span.to())
                        .chain(returned -> sql.row(OBJECTIONS, span.county(), span.from(), span.to())
                                .map(objections ->
                                        cases(found.orElseThrow(), returned.orElseThrow(), objections.orElseThrow()))));
    }

    private static CountyYear.Cases cases(Row found, Row returned, Row objections) {
        return new CountyYear.Cases(
                count(found, "received"),
                count(found, "issued"),
                count(found, "rejected"),
                count(found, "withdrawn"),
                returned.getLong("n"),
                count(found, "open"),
                found.getLong("average_days"),
                found.getLong("longest_days"),
                objections.getLong("raised"),
                objections.getLong("answered"));
    }

    /** A sum over no rows is no number. */
    private static long count(Row row, String column) {
        Long sum = row.getLong(column);
        return sum == null ? 0 : sum;
    }

    private static Uni<List<CountyYear.Group>> groups(Sql sql, Span span, String key) {
        return sql.rows(
                        "SELECT " + key + " AS k, " + ISSUED + " GROUP BY k ORDER BY kg DESC, k",
                        span.county(),
                        span.first(),
                        span.last())
                .map(rows -> rows.stream()
                        .map(row -> new CountyYear.Group(
                                row.getString("k"), row.getLong("n"), row.getLong("kg"), row.getLong("m2")))
                        .toList());
    }

    private static CountyYear.Total total(Row row) {
        return new CountyYear.Total(row.getLong("n"), row.getLong("kg"), row.getLong("m2"));
    }
}
