package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.roll.Payee;
import org.lintan.ledger.roll.Rolls;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;

/** Makes the file of everything still open in a distribution; asking again gives the same file until the bank answered. */
@ApplicationScoped
class PayoutFiles {

    private static final Logger LOG = Logger.getLogger(PayoutFiles.class);

    private final Tx tx;
    private final Villages villages;
    private final PaidOut paidOut;
    private final Rolls rolls;
    private final Today today;
    private final Vertx vertx;

    PayoutFiles(Tx tx, Villages villages, PaidOut paidOut, Rolls rolls, Today today, Vertx vertx) {
        this.tx = tx;
        this.villages = villages;
        this.paidOut = paidOut;
        this.rolls = rolls;
        this.today = today;
        this.vertx = vertx;
    }

    private record Open(Collective village, PaidOut.Facts facts, List<Row> lines, Rolls.Sealed payees) {}

    Uni<PayoutFile> file(Actor steward, String distributionId, PayoutFile.Format format) {
        return tx.run(sql -> open(sql, steward, distributionId))
                .chain(open -> vertx.executeBlocking(() -> PayoutFile.of(batch(distributionId, open), format)))
                .invoke(file -> LOG.infof("payout file %s made for %s", file.name(), steward.subject()));
    }

    private Uni<Open> open(Sql sql, Actor steward, String distributionId) {
        return villages.own(sql, steward)
                .chain(village -> paidOut.read(sql, village, distributionId)
                        .invoke(facts -> {
                            if (facts.state() == DistributionState.PREPARED) {
                                throw Refusal.of(PayoutCode.PAYOUT_NOT_RUN).rollback();
                            }
                        })
                        .chain(facts -> sql.rows(
                                        "SELECT line_no, household_no, amount_fen, attempt FROM distribution_line WHERE county = ?"
                                                + " AND distribution_id = ? AND state IN ('PAYABLE', 'RETURNED') ORDER BY line_no",
                                        village.county(),
                                        distributionId)
                                .chain(lines -> rolls.payees(sql, village.county(), facts.rollId())
                                        .map(payees -> new Open(village, facts, lines, payees)))));
    }

    private PayoutBatch batch(String distributionId, Open open) {
        if (open.lines().isEmpty()) {
            throw Refusal.of(PayoutCode.PAYOUT_NOTHING_OPEN).rollback();
        }
        List<PayoutLine> lines = new ArrayList<>(open.lines().size());
        Map<String, Integer> lineOfCard = new HashMap<>();
        for (Row row : open.lines()) {
            String householdNo = row.getString("household_no");
            Payee payee = open.payees().open(householdNo);
            PayoutLine line = new PayoutLine(
                    row.getInteger("line_no"),
                    householdNo,
                    payee,
                    row.getLong("amount_fen"),
                    row.getInteger("attempt"));
            Integer twin = lineOfCard.putIfAbsent(payee.cardNumber(), line.lineNo());
            if (twin != null) {
                throw Refusal.of(PayoutCode.PAYOUT_CARD_TWICE, twin, line.lineNo())
                        .rollback();
            }
            lines.add(line);
        }
        return new PayoutBatch(
                distributionId,
                open.facts().payoutRounds() + 1,
                open.village().name(),
                open.facts().title(),
                today.date().atStartOfDay(),
                lines);
    }
}
