package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.ledger.Speech;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.writes.Writes;

/**
 * Many changes confirmed in one act, as when a village changes its bank: each is held to what a single one is held to, and either all are
 * confirmed or none is.
 */
@ApplicationScoped
class PayeeConfirmations {

    private final Writes writes;
    private final Villages villages;
    private final PayeeDecision decision;
    private final Replaced replaced;
    private final Vertx vertx;

    PayeeConfirmations(Writes writes, Villages villages, PayeeDecision decision, Replaced replaced, Vertx vertx) {
        this.writes = writes;
        this.villages = villages;
        this.decision = decision;
        this.replaced = replaced;
        this.vertx = vertx;
    }

    /** Refuses {@code PAYEE_CHANGES_UNFIT} with the fault of each change that cannot be confirmed. */
    Uni<Response> confirm(Actor steward, List<String> changeIds, Speech speech) {
        Set<String> ids = new TreeSet<>(changeIds);
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> lock(sql, village, ids).chain(found -> {
                    List<FieldFault> faults = faults(steward, changeIds, found, speech);
                    return faults.isEmpty()
                            ? decision.confirm(sql, steward, village, ids)
                                    .chain(from -> lock(sql, village, ids)
                                            .chain(confirmed -> acts(sql, village, confirmed.values()))
                                            .map(acts -> Outcome.done(new PayeeConfirmation(ids.size(), from))
                                                    .by(acts)))
                            : Uni.createFrom()
                                    .item(Outcome.<PayeeConfirmation>refused(
                                            Refusal.of(PayeeCode.PAYEE_CHANGES_UNFIT, faults.size())
                                                    .with(faults)));
                })));
    }

    /** Each with its old card beside the new one: opening a whole village's takes longer than the event loop has. */
    private Uni<List<Act>> acts(Sql sql, Collective village, Collection<Row> changes) {
        return replaced.of(sql, village, changes)
                .chain(beside -> vertx.executeBlocking(() -> changes.stream()
                        .map(row -> beside.act(ActKind.CARD_CONFIRMED, row)
                                .changed(ActField.STATE, "PROPOSED", "CONFIRMED"))
                        .toList()));
    }

    private static List<FieldFault> faults(
            Actor steward, List<String> changeIds, Map<String, Row> found, Speech speech) {
        List<FieldFault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Set<String> households = new HashSet<>();
        for (int i = 0; i < changeIds.size(); i++) {
            String id = changeIds.get(i);
            if (!named.add(id)) {
                // named twice is named once
                continue;
            }
            String field = "changeIds[" + i + "]";
            unfit(steward, Optional.ofNullable(found.get(id)), households)
                    .map(why -> new FieldFault(field, why.code().name(), why.sentence(speech == Speech.EN)))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Refusal> unfit(Actor steward, Optional<Row> change, Set<String> households) {
        if (change.isEmpty()) {
            return Optional.of(Refusal.of(PayeeCode.PAYEE_CHANGE_NOT_FOUND));
        }
        Row row = change.get();
        Optional<PayeeCode> unfit = PayeeDecision.unfit(steward, row);
        if (unfit.isPresent()) {
            return unfit.map(Refusal::of);
        }
        // which of two would hold, nobody has said
        return households.add(row.getString("household_party"))
                ? Optional.empty()
                : Optional.of(Refusal.of(PayeeCode.PAYEE_HOUSEHOLD_TWICE, row.getString("household_no")));
    }

    /** In the order of their ids: two who confirm at once wait for each other, and the second sees that it is done. */
    private static Uni<Map<String, Row>> lock(Sql sql, Collective village, Set<String> ids) {
        return sql.rows(
                        "SELECT * FROM payee_change"
                                + " WHERE county = ? AND party = ? AND id IN " + In.marks(ids)
                                + " ORDER BY id FOR UPDATE",
                        In.args(List.of(village.county(), village.party()), ids))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.getString("id"), Function.identity())));
    }
}
