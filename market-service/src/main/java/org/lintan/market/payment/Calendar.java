package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.id.Ids;
import org.lintan.market.money.TwoPeople;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.writes.Writes;

/** The calendar of business days: what the State Council announces for the nation, and what a county adds; two people each. */
@ApplicationScoped
class Calendar {

    /** @param open whether banks work that day */
    record CalendarDay(
            String dayId,
            String region,
            LocalDate day,
            boolean open,
            String source,
            @Schema(enumeration = {"PROPOSED", "CONFIRMED"}) String state,
            String proposedByName,
            String confirmedByName) {}

    private static final String PROPOSED = "PROPOSED";
    private static final String CONFIRMED = "CONFIRMED";

    private final Writes writes;
    private final Tx tx;

    Calendar(Writes writes, Tx tx) {
        this.writes = writes;
        this.tx = tx;
    }

    Uni<Response> propose(Actor operator, CalendarResource.NewDay body) {
        String id = Ids.next();
        return writes.once(sql -> sql.update(
                        "INSERT INTO business_day (region, id, day, open, source, state, proposed_by, proposed_name) VALUES (?,?,?,?,?,?,?,?)",
                        operator.county(),
                        id,
                        body.day(),
                        body.open(),
                        body.source(),
                        PROPOSED,
                        operator.subject(),
                        operator.name())
                .chain(() -> one(sql, operator.county(), id))
                .map(day -> Outcome.created(day.orElseThrow(), URI.create("/api/v1/calendar/" + id))
                        .by(act(ActKind.BUSINESS_DAY_PROPOSED, day.orElseThrow())
                                .with(ActField.STATE, PROPOSED)
                                .because(body.source()))));
    }

    /** Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> confirm(Actor operator, String id) {
        return writes.once(sql -> sql.row(
                        "SELECT state, proposed_by FROM business_day WHERE region = ? AND id = ? FOR UPDATE",
                        operator.county(),
                        id)
                .invoke(found -> {
                    Row row = found.orElseThrow(
                            () -> Refusal.of(PlatformCode.NOT_FOUND).rollback());
                    TwoPeople.mayDecide(
                                    row.getString("state"), PROPOSED, row.getString("proposed_by"), operator.subject())
                            .ifPresent(refusal -> {
                                throw refusal.rollback();
                            });
                })
                .chain(() -> sql.update(
                        "UPDATE business_day SET state = ?, confirmed_by = ?, confirmed_name = ? WHERE region = ? AND id = ?",
                        CONFIRMED,
                        operator.subject(),
                        operator.name(),
                        operator.county(),
                        id))
                .chain(() -> one(sql, operator.county(), id))
                .map(day -> Outcome.done(day.orElseThrow())
                        .by(act(ActKind.BUSINESS_DAY_CONFIRMED, day.orElseThrow())
                                .changed(ActField.STATE, PROPOSED, CONFIRMED))));
    }

    private static Act act(ActKind kind, CalendarDay day) {
        return Act.of(kind, day.dayId()).with(ActField.DAY, day.day()).with(ActField.OPEN, day.open());
    }

    /** What is said of the days of a year, for the nation and for the own county, in the order of the days. */
    Uni<Page<CalendarDay>> year(Actor actor, int year) {
        return tx.run(sql -> sql.rows(
                        "SELECT * FROM business_day WHERE region IN ('', ?) AND day >= ? AND day < ? ORDER BY day, region, id",
                        actor.county(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 1, 1, 1))
                .map(rows -> Page.all(rows.stream().map(Calendar::day).toList())));
    }

    /** Whether banks of the county work on the day. */
    Uni<Boolean> isOpen(Sql sql, String county, LocalDate day) {
        return sql.rows(
                        "SELECT open FROM business_day WHERE region IN ('', ?) AND day = ? AND state = 'CONFIRMED' ORDER BY region, id",
                        county,
                        day)
                .map(rows -> {
                    // the county's word after the nation's, the newest last
                    Map<LocalDate, Boolean> said = new HashMap<>();
                    rows.forEach(row -> said.put(day, row.getBoolean("open")));
                    return BusinessDays.isOpen(day, said);
                });
    }

    private static Uni<Optional<CalendarDay>> one(Sql sql, String region, String id) {
        return sql.row("SELECT * FROM business_day WHERE region = ? AND id = ?", region, id)
                .map(row -> row.map(Calendar::day));
    }

    private static CalendarDay day(Row row) {
        return new CalendarDay(
                row.getString("id"),
                row.getString("region"),
                row.getLocalDate("day"),
                row.getBoolean("open"),
                row.getString("source"),
                row.getString("state"),
                row.getString("proposed_name"),
                row.getString("confirmed_name"));
    }
}
