package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.hash.Sha256;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.payee.Card;
import org.lintan.ledger.payee.CardsInForce;
import org.lintan.ledger.roll.Rolls;
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

/**
 * Sends a distribution's lines to the bank: a batch of everything that is owed and neither on its way nor paid, to the cards in force now.
 * Made once, it never changes; a line goes out again only after it came back or was declared lost.
 */
@ApplicationScoped
class Payouts {

    private final Writes writes;
    private final Tx tx;
    private final Villages villages;
    private final PaidOut paidOut;
    private final Rolls rolls;
    private final CardsInForce cards;
    private final PayoutSeal seal;
    private final Clock clock;
    private final Vertx vertx;

    Payouts(
            Writes writes,
            Tx tx,
            Villages villages,
            PaidOut paidOut,
            Rolls rolls,
            CardsInForce cards,
            PayoutSeal seal,
            Clock clock,
            Vertx vertx) {
        this.writes = writes;
        this.tx = tx;
        this.villages = villages;
        this.paidOut = paidOut;
        this.rolls = rolls;
        this.cards = cards;
        this.seal = seal;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The batch ready to be stored: its lines with the new order, whom each goes to sealed, the hash of its file. */
    private record Made(PayoutBatch batch, List<PaymentLine> sent, Map<Integer, byte[]> sealed, String fileSha256) {}

    /** Refuses {@code PAYOUT_NOT_RUN}, {@code PAYOUT_NOTHING_OPEN}, {@code PAYOUT_ALL_ON_THE_WAY}, {@code PAYOUT_CARD_TWICE}. */
    Uni<Response> make(Actor steward, String distributionId, Payer payer) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.lock(sql, village, distributionId)
                        .chain(facts -> facts.state() == DistributionState.PREPARED
                                ? Uni.createFrom().item(Outcome.<PayoutView>refused(PayoutCode.PAYOUT_NOT_RUN))
                                : make(sql, steward, village, facts, payer))));
    }

    private Uni<Outcome<PayoutView>> make(
            Sql sql, Actor steward, Collective village, PaidOut.Facts facts, Payer payer) {
        return PayoutRows.lines(sql, village.county(), facts.distributionId()).chain(lines -> {
            List<PaymentLine> open =
                    lines.values().stream().filter(PaymentLine::mayBeSent).toList();
            if (open.isEmpty()) {
                long onTheWay = lines.values().stream()
                        .filter(line -> line.state() == LineState.SENT)
                        .count();
                return Uni.createFrom()
                        .item(
                                onTheWay == 0
                                        ? Outcome.<PayoutView>refused(PayoutCode.PAYOUT_NOTHING_OPEN)
                                        : Outcome.<PayoutView>refused(PayoutCode.PAYOUT_ALL_ON_THE_WAY, onTheWay));
            }
            Instant now = clock.instant();
            return rolls.cards(sql, village.county(), facts.rollId())
                    .chain(payees -> cards.at(sql, village, now)
                            // opening and sealing thousands of cards takes longer than the event loop has
                            .chain(changed ->
                                    vertx.executeBlocking(() -> made(facts, open, payees, changed, payer, now))))
                    .chain(made -> store(sql, steward, village, made, now));
        });
    }

    private Made made(
            PaidOut.Facts facts,
            List<PaymentLine> open,
            Rolls.Sealed payees,
            CardsInForce.Cards changed,
            Payer payer,
            Instant now) {
        int round = facts.payoutRounds() + 1;
        List<PaymentLine> sent = new ArrayList<>(open.size());
        List<PayoutLine> lines = new ArrayList<>(open.size());
        Map<Integer, byte[]> sealed = new HashMap<>();
        Map<String, Integer> lineOfCard = new HashMap<>();
        for (PaymentLine line : open) {
            PaymentLine once = line.send(round);
            Card to = changed.of(line.householdParty())
                    .orElseGet(() -> payees.open(line.householdNo()).card());
            Integer twin = lineOfCard.putIfAbsent(to.cardNumber(), line.lineNo());
            if (twin != null) {
                throw Refusal.of(PayoutCode.PAYOUT_CARD_TWICE, twin, line.lineNo())
                        .rollback();
            }
            PaymentNo no = new PaymentNo(
                    facts.distributionId(),
                    line.lineNo(),
                    once.last().orElseThrow().attempt());
            sent.add(once);
            sealed.put(line.lineNo(), seal.seal(no, to));
            lines.add(new PayoutLine(no, line.householdNo(), to, line.amountFen()));
        }
        PayoutBatch batch = new PayoutBatch(facts.distributionId(), round, payer, facts.title(), now, lines);
        return new Made(batch, sent, sealed, Sha256.hexOf(PayoutCsv.write(batch)));
    }

    private Uni<Outcome<PayoutView>> store(Sql sql, Actor steward, Collective village, Made made, Instant now) {
        PayoutBatch batch = made.batch();
        Payer payer = batch.payer();
        long totalFen = batch.lines().stream().mapToLong(PayoutLine::amountFen).reduce(0, Math::addExact);
        return sql.update(
                        "INSERT INTO payout_batch (county, distribution_id, round, payments, total_fen, file_sha256, payer_sealed, payer_bank,"
                                + " payer_last_four, made_by, made_name, made_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                        village.county(),
                        batch.distributionId(),
                        batch.round(),
                        batch.lines().size(),
                        totalFen,
                        made.fileSha256(),
                        payer == null ? null : Buffer.buffer(seal.seal(batch.distributionId(), batch.round(), payer)),
                        payer == null ? null : payer.bank(),
                        payer == null ? null : payer.lastFour(),
                        steward.subject(),
                        steward.name(),
                        Utc.of(now))
                .chain(() ->
                        PayoutRows.insert(sql, village.county(), batch.distributionId(), made.sent(), made.sealed()))
                .chain(() -> paidOut.keep(
                        sql,
                        village,
                        batch.distributionId(),
                        made.sent().stream().map(Settling::now).toList()))
                .chain(() -> paidOut.sent(village, batch.distributionId(), batch.round()))
                .chain(() -> PayoutView.all(sql, village.county(), batch.distributionId()))
                .map(views -> Outcome.created(
                                views.get(0),
                                URI.create("/api/v1/distributions/" + batch.distributionId() + "/payout-file?round="
                                        + batch.round()))
                        .by(Act.of(ActKind.PAYOUT_MADE, batch.distributionId())
                                .with(ActField.ROUND, batch.round())
                                .with(ActField.PAYMENTS, batch.lines().size())
                                .with(ActField.AMOUNT_FEN, totalFen)
                                .with(ActField.SHA256, made.fileSha256())));
    }

    /** The batches of a distribution, the newest first. */
    Uni<Page<PayoutView>> list(Actor steward, String distributionId) {
        return tx.run(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.read(sql, village, distributionId)
                        .chain(facts -> PayoutView.all(sql, village.county(), distributionId))
                        .map(Page::all)));
    }
}
