package org.lintan.market.instrument;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketCode;
import org.lintan.market.order.Mode;
import org.lintan.market.order.ModeChange;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Proposals to change an instrument's mode. Only a command in the order log carries one out. */
@ApplicationScoped
class ModeChanges {

    private static final List<String> COLUMNS = List.of(
            "county",
            "change_id",
            "instrument_id",
            "open_instrument",
            "mode",
            "source",
            "state",
            "proposed_by",
            "proposed_name",
            "proposed_at");

    record Proposed(
            String changeId,
            String ticketId,
            Mode mode,
            @Schema(enumeration = {"PROPOSED", "CONFIRMED"}) String state) {}

    private final Writes writes;
    private final Rules rules;
    private final Today today;
    private final Clock clock;

    ModeChanges(Writes writes, Rules rules, Today today, Clock clock) {
        this.writes = writes;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
    }

    /** Takes the place of a proposal that still waits. Refuses {@code TICKET_UNKNOWN} and {@code MODE_ALREADY}. */
    Uni<Response> propose(Actor actor, String ticketId, Mode mode, String source) {
        return writes.once(sql -> rules.inForce(sql, "market.mode", actor.county(), today.date())
                .chain(rule -> sql.row(
                        "SELECT COALESCE(mode, ?) AS mode FROM instrument WHERE county = ? AND instrument_id = ?",
                        rule.value(),
                        actor.county(),
                        ticketId))
                .chain(found -> {
                    String current = found.orElseThrow(
                                    () -> Refusal.of(MarketCode.TICKET_UNKNOWN).rollback())
                            .getString("mode");
                    if (mode.name().equals(current)) {
                        return Uni.createFrom().item(Outcome.<Proposed>refused(MarketCode.MODE_ALREADY, current));
                    }
                    return insert(sql, actor, ticketId, mode, current, source);
                }));
    }

    private Uni<Outcome<Proposed>> insert(
            Sql sql, Actor actor, String ticketId, Mode mode, String current, String source) {
        String changeId = Ids.next();
        Object[] row = {
            actor.county(),
            changeId,
            ticketId,
            ticketId,
            mode.name(),
            source,
            ModeChange.PROPOSED,
            actor.subject(),
            actor.name(),
            Utc.of(clock.instant())
        };
        return sql.update(
                        "UPDATE mode_change SET state = ?, open_instrument = NULL WHERE county = ? AND open_instrument = ?",
                        ModeChange.REPLACED,
                        actor.county(),
                        ticketId)
                .chain(() -> sql.insert("mode_change", COLUMNS, List.<Object[]>of(row)))
                .replaceWith(Outcome.created(
                                new Proposed(changeId, ticketId, mode, ModeChange.PROPOSED),
                                URI.create("/api/v1/instruments"))
                        .by(Act.of(ActKind.MODE_PROPOSED, ticketId)
                                .changed(ActField.MODE, current, mode)
                                .with(ActField.STATE, ModeChange.PROPOSED)
                                .because(source)));
    }
}
