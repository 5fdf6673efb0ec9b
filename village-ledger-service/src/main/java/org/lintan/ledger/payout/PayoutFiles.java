package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lintan.kernel.hash.Sha256;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;

/** Gives out a batch's file, the same bytes for ever: it is written anew from what was sealed with each order, and checked by its hash. */
@ApplicationScoped
class PayoutFiles {

    private static final Logger LOG = Logger.getLogger(PayoutFiles.class);

    private final Tx tx;
    private final Villages villages;
    private final PaidOut paidOut;
    private final PayoutSeal seal;
    private final Vertx vertx;

    PayoutFiles(Tx tx, Villages villages, PaidOut paidOut, PayoutSeal seal, Vertx vertx) {
        this.tx = tx;
        this.villages = villages;
        this.paidOut = paidOut;
        this.seal = seal;
        this.vertx = vertx;
    }

    private record Kept(PaidOut.Facts facts, Row batch, List<Row> orders) {}

    /** @param round the batch; 0 for the newest. Refuses {@code PAYOUT_NOT_MADE}, {@code PAYOUT_FILE_NOT_KEPT}, {@code PAYOUT_PAYER_UNKNOWN}. */
    Uni<PayoutFile> file(Actor steward, String distributionId, int round, PayoutFile.Format format) {
        return tx.run(sql -> villages.own(sql, steward)
                        .chain(village -> paidOut.read(sql, village, distributionId)
                                .chain(facts -> kept(sql, village, facts, round))))
                .chain(kept -> vertx.executeBlocking(() -> file(kept, format)))
                .invoke(file -> LOG.infof("payout file %s given to %s", file.name(), steward.subject()));
    }

    private static Uni<Kept> kept(Sql sql, Collective village, PaidOut.Facts facts, int round) {
        if (facts.state() == DistributionState.PREPARED) {
            throw Refusal.of(PayoutCode.PAYOUT_NOT_RUN).rollback();
        }
        int wanted = round == 0 ? facts.payoutRounds() : round;
        return sql.row(
                        "SELECT round, file_sha256, payer_sealed, made_at FROM payout_batch WHERE county = ? AND distribution_id = ? AND round = ?",
                        village.county(),
                        facts.distributionId(),
                        wanted)
                .map(PayoutFiles::whole)
                .chain(batch -> sql.rows(
                                "SELECT o.line_no, o.attempt, o.amount_fen, o.sealed, l.household_no FROM payout_order o JOIN distribution_line l"
                                        + " ON l.county = o.county AND l.distribution_id = o.distribution_id AND l.line_no = o.line_no"
                                        + " WHERE o.county = ? AND o.distribution_id = ? AND o.round = ? ORDER BY o.line_no",
                                village.county(),
                                facts.distributionId(),
                                wanted)
                        .map(orders -> new Kept(facts, batch, orders)));
    }

    private static Row whole(Optional<Row> found) {
        Row batch =
                found.orElseThrow(() -> Refusal.of(PayoutCode.PAYOUT_NOT_MADE).rollback());
        if (batch.getString("file_sha256") == null) {
            throw Refusal.of(PayoutCode.PAYOUT_FILE_NOT_KEPT).rollback();
        }
        return batch;
    }

    private PayoutFile file(Kept kept, PayoutFile.Format format) {
        String distributionId = kept.facts().distributionId();
        int round = kept.batch().getInteger("round");
        Payer payer = kept.batch().getBuffer("payer_sealed") == null
                ? null
                : seal.payer(
                        distributionId,
                        round,
                        kept.batch().getBuffer("payer_sealed").getBytes());
        if (payer == null && format == PayoutFile.Format.PAIN001) {
            throw Refusal.of(PayoutCode.PAYOUT_PAYER_UNKNOWN).rollback();
        }
        PayoutBatch batch = new PayoutBatch(
                distributionId,
                round,
                payer,
                kept.facts().title(),
                Utc.instant(kept.batch().getLocalDateTime("made_at")),
                kept.orders().stream().map(row -> line(distributionId, row)).toList());
        byte[] csv = PayoutCsv.write(batch);
        if (!Sha256.hexOf(csv).equals(kept.batch().getString("file_sha256"))) {
            throw new IllegalStateException(
                    "the file of payout " + batch.messageId() + " is not the one that was made");
        }
        return PayoutFile.of(batch, format, csv);
    }

    private PayoutLine line(String distributionId, Row row) {
        PaymentNo no = new PaymentNo(distributionId, row.getInteger("line_no"), row.getInteger("attempt"));
        return new PayoutLine(
                no,
                row.getString("household_no"),
                seal.sentTo(no, row.getBuffer("sealed").getBytes()),
                row.getLong("amount_fen"));
    }
}
