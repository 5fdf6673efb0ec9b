package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** What two people say of payments: proposed by one steward, confirmed by another, and only then carried out. */
@ApplicationScoped
class Corrections {

    private final Writes writes;
    private final Tx tx;
    private final Villages villages;
    private final PaidOut paidOut;
    private final Settling settling;
    private final Clock clock;

    Corrections(Writes writes, Tx tx, Villages villages, PaidOut paidOut, Settling settling, Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.villages = villages;
        this.paidOut = paidOut;
        this.settling = settling;
        this.clock = clock;
    }

    private interface Deciding {
        Uni<Outcome<CorrectionView>> with(Sql sql, Collective village, PaidOut.Facts facts, CorrectionView proposed);
    }

    /** Refuses {@code CORRECTION_NOTHING} when no payment of the batch is in a state it could be said of. */
    Uni<Response> propose(Actor steward, String distributionId, CorrectionResource.NewCorrection body) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.lock(sql, village, distributionId)
                        .chain(facts ->
                                changes(sql, village, facts, body.kind(), body.round(), body.lineNos(), body.reason()))
                        .chain(changes -> changes.isEmpty()
                                ? Uni.createFrom().item(Outcome.<CorrectionView>refused(PayoutCode.CORRECTION_NOTHING))
                                : propose(sql, steward, village, distributionId, body, changes.size()))));
    }

    private Uni<Outcome<CorrectionView>> propose(
            Sql sql,
            Actor steward,
            Collective village,
            String distributionId,
            CorrectionResource.NewCorrection body,
            int payments) {
        String id = Ids.next();
        return sql.update(
                        "INSERT INTO payout_correction (county, id, distribution_id, kind, round, line_nos, reason, state, payments,"
                                + " proposed_by, proposed_name, proposed_at) VALUES (?,?,?,?,?,?,?,'PROPOSED',?,?,?,?)",
                        village.county(),
                        id,
                        distributionId,
                        body.kind().name(),
                        body.round(),
                        new TreeSet<>(body.lineNos())
                                .stream().map(String::valueOf).collect(Collectors.joining(",")),
                        ShownName.clean(body.reason()),
                        payments,
                        steward.subject(),
                        steward.name(),
                        Utc.now(clock))
                .chain(() -> view(sql, village, distributionId, id))
                .map(view -> Outcome.created(
                                view,
                                URI.create("/api/v1/distributions/" + distributionId + "/payout-corrections/" + id))
                        .by(act(ActKind.CORRECTION_PROPOSED, view)
                                .with(ActField.STATE, view.state())
                                .because(body.reason())));
    }

    /** Refuses {@code CORRECTION_SAME_PERSON}, {@code CORRECTION_DECIDED}, {@code CORRECTION_NOTHING}. */
    Uni<Response> confirm(Actor steward, String distributionId, String id) {
        return decide(
                steward,
                distributionId,
                id,
                true,
                (sql, village, facts, proposed) -> PayoutRows.lines(sql, village.county(), distributionId)
                        .chain(lines -> confirm(sql, steward, village, facts, proposed, lines)));
    }

    private Uni<Outcome<CorrectionView>> confirm(
            Sql sql,
            Actor steward,
            Collective village,
            PaidOut.Facts facts,
            CorrectionView proposed,
            Map<Integer, PaymentLine> lines) {
        List<Answers.Change> changes =
                proposed.kind().changes(lines, proposed.round(), new TreeSet<>(proposed.lineNos()), proposed.reason());
        if (changes.isEmpty()) {
            return Uni.createFrom().item(Outcome.refused(PayoutCode.CORRECTION_NOTHING));
        }
        changes.forEach(change -> lines.put(change.line().lineNo(), change.line()));
        return settling.settle(sql, village, facts, lines, changes)
                .chain(() -> decided(
                        sql,
                        steward,
                        village,
                        proposed,
                        CorrectionView.State.CONFIRMED,
                        changes.size(),
                        facts.distributionId()));
    }

    /** Who proposed it may take it back. */
    Uni<Response> reject(Actor steward, String distributionId, String id) {
        return decide(
                steward,
                distributionId,
                id,
                false,
                (sql, village, facts, proposed) -> decided(
                        sql,
                        steward,
                        village,
                        proposed,
                        CorrectionView.State.REJECTED,
                        proposed.payments(),
                        distributionId));
    }

    /** The newest first. */
    Uni<Page<CorrectionView>> list(Actor steward, String distributionId) {
        return tx.run(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.read(sql, village, distributionId)
                        .chain(facts -> sql.rows(
                                "SELECT * FROM payout_correction WHERE county = ? AND distribution_id = ? ORDER BY id DESC LIMIT 200",
                                village.county(),
                                distributionId))
                        .map(rows ->
                                Page.all(rows.stream().map(CorrectionView::of).toList()))));
    }

    private Uni<Response> decide(Actor steward, String distributionId, String id, boolean another, Deciding deciding) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.lock(sql, village, distributionId)
                        .chain(facts -> row(sql, village, distributionId, id).chain(row -> {
                            CorrectionView proposed = CorrectionView.of(row);
                            if (proposed.state() != CorrectionView.State.PROPOSED) {
                                return Uni.createFrom()
                                        .item(Outcome.<CorrectionView>refused(PayoutCode.CORRECTION_DECIDED));
                            }
                            return another && row.getString("proposed_by").equals(steward.subject())
                                    ? Uni.createFrom()
                                            .item(Outcome.<CorrectionView>refused(PayoutCode.CORRECTION_SAME_PERSON))
                                    : deciding.with(sql, village, facts, proposed);
                        }))));
    }

    private Uni<Outcome<CorrectionView>> decided(
            Sql sql,
            Actor steward,
            Collective village,
            CorrectionView proposed,
            CorrectionView.State state,
            int payments,
            String distributionId) {
        return sql.update(
                        "UPDATE payout_correction SET state = ?, payments = ?, decided_by = ?, decided_name = ?, decided_at = ?"
                                + " WHERE county = ? AND id = ?",
                        state.name(),
                        payments,
                        steward.subject(),
                        steward.name(),
                        Utc.now(clock),
                        village.county(),
                        proposed.correctionId())
                .chain(() -> view(sql, village, distributionId, proposed.correctionId()))
                .map(view -> Outcome.done(view)
                        .by(act(
                                        state == CorrectionView.State.CONFIRMED
                                                ? ActKind.CORRECTION_CONFIRMED
                                                : ActKind.CORRECTION_REJECTED,
                                        view)
                                .changed(ActField.STATE, proposed.state(), view.state())));
    }

    private static Act act(ActKind kind, CorrectionView correction) {
        return Act.of(kind, correction.correctionId())
                .with(ActField.KIND, correction.kind())
                .with(ActField.ROUND, correction.round())
                .with(ActField.PAYMENTS, correction.payments());
    }

    private static Uni<List<Answers.Change>> changes(
            Sql sql,
            Collective village,
            PaidOut.Facts facts,
            CorrectionKind kind,
            int round,
            List<Integer> lineNos,
            String reason) {
        return PayoutRows.lines(sql, village.county(), facts.distributionId())
                .map(lines -> kind.changes(lines, round, new TreeSet<>(lineNos), reason));
    }

    private static Uni<CorrectionView> view(Sql sql, Collective village, String distributionId, String id) {
        return row(sql, village, distributionId, id).map(CorrectionView::of);
    }

    private static Uni<Row> row(Sql sql, Collective village, String distributionId, String id) {
        return sql.row(
                        "SELECT * FROM payout_correction WHERE county = ? AND distribution_id = ? AND id = ?",
                        village.county(),
                        distributionId,
                        id)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PayoutCode.CORRECTION_NOT_FOUND).rollback()));
    }
}
