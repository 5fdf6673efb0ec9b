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
    private final Today today;
    private final Clock clock;

    PayeeChanges(
            Writes writes,
            Tx tx,
            Villages villages,
            PayeeDecision decision,
            CardCheckRule cards,
            CardSeal seal,
            Today today,
            Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.villages = villages;
        this.decision = decision;
        this.cards = cards;
        this.seal = seal;
        this.today = today;
        this.clock = clock;
    }

    /** Refuses {@code PAYEE_HOUSEHOLD_UNKNOWN}, {@code PAYEE_CARD_CHECK_DIGIT}, {@code PAYEE_NAME_UNFIT}. */
    Uni<Response> propose(Actor steward, PayeeChangeResource.NewPayee body) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> household(sql, village, body.householdNo())
                        .chain(household -> cards.inForce(sql, village, today.date())
                                .chain(check -> check.wrong(body.cardNumber())
                                        ? refused(PayeeCode.PAYEE_CARD_CHECK_DIGIT)
                                        : propose(sql, steward, village, household, body)))));
    }

    private Uni<Outcome<PayeeChangeView>> propose(
            Sql sql, Actor steward, Collective village, Row household, PayeeChangeResource.NewPayee body) {
        String id = Ids.next();
        Card card = Card.typed(body.head(), body.cardNumber(), body.bank());
        return sql.update(
                        "INSERT INTO payee_change (county, id, party, household_party, household_no, sealed, reason, state, proposed_by,"
                                + " proposed_name, proposed_at) VALUES (?,?,?,?,?,?,?,'PROPOSED',?,?,?)",
                        village.county(),
                        id,
                        village.party(),
                        household.getString("household_party"),
                        household.getString("household_no"),
                        Buffer.buffer(seal.seal(village.county(), id, card)),
                        ShownName.clean(body.reason()),
                        steward.subject(),
                        steward.name(),
                        Utc.now(clock))
                .chain(() -> lock(sql, village, id))
                .map(row -> Outcome.created(view(row), URI.create("/api/v1/payee-changes/" + id))
                        .by(PayeeDecision.act(ActKind.CARD_PROPOSED, id, row.getString("household_no"))
                                .with(ActField.BANK, card.bank())
                                .with(ActField.LAST_FOUR, card.lastFour())
                                .with(ActField.STATE, "PROPOSED")
                                .because(body.reason())));
    }

    /** Refuses {@code PAYEE_SAME_PERSON}, {@code PAYEE_CHANGE_DECIDED}. */
    Uni<Response> confirm(Actor steward, String id) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> lock(sql, village, id)
                        .chain(row -> PayeeDecision.unfit(steward, row)
                                .map(PayeeChanges::refused)
                                .orElseGet(() -> decided(
                                        sql,
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
                                        village,
                                        id,
                                        ActKind.CARD_REJECTED,
                                        decision.reject(sql, steward, village, id))
                                : refused(PayeeCode.PAYEE_CHANGE_DECIDED))));
    }

    private Uni<Outcome<PayeeChangeView>> decided(
            Sql sql, Collective village, String id, ActKind kind, Uni<?> deciding) {
        return deciding.chain(() -> lock(sql, village, id))
                .map(row -> Outcome.done(view(row))
                        .by(PayeeDecision.act(kind, id, row.getString("household_no"))
                                .changed(ActField.STATE, "PROPOSED", row.getString("state"))));
    }

    /** The newest first. */
    Uni<Page<PayeeChangeView>> list(Actor steward, String after) {
        return tx.run(sql -> villages.own(sql, steward)
                .chain(village -> sql.rows(
                        "SELECT * FROM payee_change WHERE county = ? AND party = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        village.county(),
                        village.party(),
                        after == null ? "~" : after,
                        Page.SIZE + 1))
                .map(rows -> Page.of(rows.stream().map(this::view).toList(), PayeeChangeView::changeId)));
    }

    private static Uni<Outcome<PayeeChangeView>> refused(PayeeCode code) {
        return Uni.createFrom().item(Outcome.refused(code));
    }

    private PayeeChangeView view(Row row) {
        return PayeeChangeView.of(
                row,
                seal.open(
                        row.getString("county"),
                        row.getString("id"),
                        row.getBuffer("sealed").getBytes()));
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

    private static Uni<Row> household(Sql sql, Collective village, String householdNo) {
        return sql.row(
                        "SELECT h.household_party, h.household_no FROM roll_household h JOIN roll r ON r.county = h.county AND r.id = h.roll_id"
                                + " WHERE r.county = ? AND r.party = ? AND h.household_no = ? ORDER BY r.version DESC LIMIT 1",
                        village.county(),
                        village.party(),
                        householdNo)
                .map(found -> found.orElseThrow(() -> Refusal.of(PayeeCode.PAYEE_HOUSEHOLD_UNKNOWN, householdNo)
                        .rollback()));
    }
}
