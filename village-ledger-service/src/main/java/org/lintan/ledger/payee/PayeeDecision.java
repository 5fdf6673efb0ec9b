package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** What a second person may decide about changes of cards, and how it is written down. The rows are locked by who asks. */
@ApplicationScoped
class PayeeDecision {

    private final Rules rules;
    private final Today today;
    private final Clock clock;

    PayeeDecision(Rules rules, Today today, Clock clock) {
        this.rules = rules;
        this.today = today;
        this.clock = clock;
    }

    /** What a person did about a change of a card; whose card it is the household's number says. */
    static Act act(ActKind kind, String changeId, String householdNo) {
        return Act.of(kind, changeId).with(ActField.HOUSEHOLD_NO, householdNo);
    }

    static boolean isOpen(Row change) {
        return change.getString("state").equals(PayeeChangeView.State.PROPOSED.name());
    }

    /** Why this steward cannot confirm it: {@code PAYEE_CHANGE_DECIDED}, {@code PAYEE_SAME_PERSON}. */
    static Optional<PayeeCode> unfit(Actor steward, Row change) {
        if (!isOpen(change)) {
            return Optional.of(PayeeCode.PAYEE_CHANGE_DECIDED);
        }
        return change.getString("proposed_by").equals(steward.subject())
                ? Optional.of(PayeeCode.PAYEE_SAME_PERSON)
                : Optional.empty();
    }

    /** Confirms open changes; gives when they will be in force: after the hours of the village's rule {@code payee.cooling_hours}. */
    Uni<Instant> confirm(Sql sql, Actor steward, Collective village, Collection<String> ids) {
        return rules.inForce(sql, "payee.cooling_hours", village.villageCode(), today.date())
                .map(rule -> clock.instant().plus(Duration.ofHours(rule.number())))
                .call(from -> write(sql, steward, village, ids, PayeeChangeView.State.CONFIRMED, from));
    }

    Uni<Void> reject(Sql sql, Actor steward, Collective village, String id) {
        return write(sql, steward, village, List.of(id), PayeeChangeView.State.REJECTED, null);
    }

    private Uni<Void> write(
            Sql sql,
            Actor steward,
            Collective village,
            Collection<String> ids,
            PayeeChangeView.State state,
            Instant inForceFrom) {
        return sql.update(
                        "UPDATE payee_change SET state = ?, in_force_from = ?, decided_by = ?, decided_name = ?, decided_at = ?"
                                + " WHERE county = ? AND id IN " + In.marks(ids),
                        In.args(
                                Arrays.asList(
                                        state.name(),
                                        inForceFrom == null ? null : Utc.of(inForceFrom),
                                        steward.subject(),
                                        steward.name(),
                                        Utc.now(clock),
                                        village.county()),
                                ids))
                .replaceWithVoid();
    }
}
