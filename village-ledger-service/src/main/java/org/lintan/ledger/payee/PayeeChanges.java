package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.pii.Mask;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Changes of households' cards by two stewards. What is confirmed pays only after the hours of the village's rule. */
@ApplicationScoped
class PayeeChanges {

    private final Writes writes;
    private final Tx tx;
    private final Villages villages;
    private final PayeeDecision decision;
    private final CardCheckRule cards;
    private final CardSeal seal;
    private final OnRolls rolls;
    private final CardsInForce inForce;
    private final Replaced replaced;
    private final Today today;
    private final Clock clock;

    PayeeChanges(
            Writes writes,
            Tx tx,
            Villages villages,
            PayeeDecision decision,
            CardCheckRule cards,
            CardSeal seal,
            OnRolls rolls,
            CardsInForce inForce,
            Replaced replaced,
            Today today,
            Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.villages = villages;
        this.decision = decision;
        this.cards = cards;
        this.seal = seal;
        this.rolls = rolls;
        this.inForce = inForce;
        this.replaced = replaced;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Refuses {@code PAYEE_HOUSEHOLD_UNKNOWN}, {@code PAYEE_CARD_CHECK_DIGIT}, {@code PAYEE_NAME_UNFIT}; and {@code PAYEE_NAME_DIFFERS} where
     * somebody else than the head on the roll is to be paid and nobody wrote why.
     */
    Uni<Response> propose(Actor steward, PayeeChangeResource.NewPayee body) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> rolls.household(sql, village, body.householdNo())
                        .map(found -> found.orElseThrow(
                                () -> Refusal.of(PayeeCode.PAYEE_HOUSEHOLD_UNKNOWN, body.householdNo())
                                        .rollback()))
                        .chain(household -> cards.inForce(sql, village, today.date())
                                .chain(check -> check.wrong(body.cardNumber())
                                        ? refused(PayeeCode.PAYEE_CARD_CHECK_DIGIT)
                                        : propose(sql, steward, village, household, body)))));
    }

    private Uni<Outcome<PayeeChangeView>> propose(
            Sql sql, Actor steward, Collective village, OnRolls.OnRoll household, PayeeChangeResource.NewPayee body) {
        Card card = Card.typed(body.head(), body.cardNumber(), body.bank());
        boolean differs = Replaced.differs(household.head(), card);
        String why = body.nameReason() == null ? "" : ShownName.clean(body.nameReason());
        if (differs && why.isBlank()) {
            return Uni.createFrom()
                    .item(Outcome.refused(Refusal.of(PayeeCode.PAYEE_NAME_DIFFERS, Mask.name(household.head()))));
        }
        String id = Ids.next();
        return inForce.at(sql, village, clock.instant())
                .map(paid -> paid.of(household.householdParty()).orElse(household.card()))
                .chain(before -> sql.update(
                        "INSERT INTO payee_change (county, id, party, household_party, household_no, sealed, before_sealed, reason, name_reason,"
                                + " state, proposed_by, proposed_name, proposed_at) VALUES (?,?,?,?,?,?,?,?,?,'PROPOSED',?,?,?)",
                        village.county(),
                        id,
                        village.party(),
                        household.householdParty(),
                        household.householdNo(),
                        Buffer.buffer(seal.seal(village.county(), id, card)),
                        Buffer.buffer(seal.sealBefore(village.county(), id, before)),
                        ShownName.clean(body.reason()),
                        differs ? why : null,
                        steward.subject(),
                        steward.name(),
                        Utc.now(clock)))
                .chain(() -> lock(sql, village, id))
                .chain(row -> replaced.of(sql, village, List.of(row))
                        .map(beside -> Outcome.created(
                                        PayeeChangeView.of(row, beside, steward),
                                        URI.create("/api/v1/payee-changes/" + id))
                                .by(beside.act(ActKind.CARD_PROPOSED, row)
                                        .with(ActField.STATE, "PROPOSED")
                                        .because(differs ? why + ";" + body.reason() : body.reason()))));
    }

    /** Refuses {@code PAYEE_SAME_PERSON}, {@code PAYEE_CHANGE_DECIDED}. */
    Uni<Response> confirm(Actor steward, String id) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> lock(sql, village, id)
                        .chain(row -> PayeeDecision.unfit(steward, row)
                                .map(PayeeChanges::refused)
                                .orElseGet(() -> decided(
                                        sql,
                                        steward,
                                        village,
                                        id,
                                        ActKind.CARD_CONFIRMED,
                                        decision.confirm(sql, steward, village, List.of(id)))))));
    }

    /** Who entered it may take it back. Refuses {@code PAYEE_CHANGE_DECIDED}. */
    Uni<Response> reject(Actor steward, String id) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> lock(sql, village, id)
                        .chain(row -> PayeeDecision.isOpen(row)
                                ? decided(
                                        sql,
                                        steward,
                                        village,
                                        id,
                                        ActKind.CARD_REJECTED,
                                        decision.reject(sql, steward, village, id))
                                : refused(PayeeCode.PAYEE_CHANGE_DECIDED))));
    }

    private Uni<Outcome<PayeeChangeView>> decided(
            Sql sql, Actor steward, Collective village, String id, ActKind kind, Uni<?> deciding) {
        return deciding.chain(() -> lock(sql, village, id))
                .chain(row -> replaced.of(sql, village, List.of(row))
                        .map(beside -> Outcome.done(PayeeChangeView.of(row, beside, steward))
                                .by(beside.act(kind, row)
                                        .changed(ActField.STATE, "PROPOSED", row.getString("state")))));
    }

    /** The newest first. */
    Uni<Page<PayeeChangeView>> list(Actor steward, String after) {
        return tx.run(sql -> villages.own(sql, steward)
                .chain(village -> sql.rows(
                                "SELECT * FROM payee_change WHERE county = ? AND party = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                village.county(),
                                village.party(),
                                after == null ? "~" : after,
                                Page.SIZE + 1)
                        .chain(rows -> replaced.of(sql, village, rows)
                                .map(beside -> Page.of(
                                        rows.stream()
                                                .map(row -> PayeeChangeView.of(row, beside, steward))
                                                .toList(),
                                        PayeeChangeView::changeId)))));
    }

    private static Uni<Outcome<PayeeChangeView>> refused(PayeeCode code) {
        return Uni.createFrom().item(Outcome.refused(code));
    }

    private static Uni<Row> lock(Sql sql, Collective village, String id) {
        return sql.row(
                        "SELECT * FROM payee_change WHERE county = ? AND party = ? AND id = ? FOR UPDATE",
                        village.county(),
                        village.party(),
                        id)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PayeeCode.PAYEE_CHANGE_NOT_FOUND).rollback()));
    }
}
