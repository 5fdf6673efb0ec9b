package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.ledger.decision.DecisionFacts;
import org.lintan.ledger.decision.DecisionState;
import org.lintan.ledger.decision.Decisions;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.ledger.roll.Heads;
import org.lintan.ledger.roll.Rolls;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

/** The list of a decision: who gets how much. Nothing is kept for it; before the lines are written it is reckoned for each reader. */
@ApplicationScoped
class Shares {

    private final Tx tx;
    private final Villages villages;
    private final Decisions decisions;
    private final Rolls rolls;
    private final DistributionLines lines;

    Shares(Tx tx, Villages villages, Decisions decisions, Rolls rolls, DistributionLines lines) {
        this.tx = tx;
        this.villages = villages;
        this.decisions = decisions;
        this.rolls = rolls;
        this.lines = lines;
    }

    /** @param amounts fen by household party */
    private record Amounts(boolean written, List<Heads> heads, Map<String, Long> amounts) {

        private long of(Heads heads) {
            Long fen = amounts.get(heads.householdParty());
            if (fen == null) {
                throw new IllegalStateException("no line for household " + heads.householdNo());
            }
            return fen;
        }
    }

    Uni<Page<ShareView>> all(Actor actor, String decisionId, int after, int limit) {
        return tx.run(sql -> villages.of(sql, actor)
                .chain(village -> decisions
                        .read(sql, village, decisionId)
                        .chain(decision -> amounts(sql, village, decision).chain(amounts -> {
                            Page<Heads> page = Page.of(
                                    amounts.heads().stream()
                                            .filter(heads -> heads.position() > after)
                                            .limit(limit + 1L)
                                            .toList(),
                                    limit,
                                    heads -> String.valueOf(heads.position()));
                            return views(sql, village, decision, amounts, page.items())
                                    .map(views -> new Page<>(views, page.next()));
                        }))));
    }

    Uni<ShareView> own(Actor household, String decisionId) {
        return tx.run(sql -> villages.of(sql, household)
                .chain(village -> decisions
                        .read(sql, village, decisionId)
                        .chain(decision -> amounts(sql, village, decision)
                                .chain(amounts -> views(
                                        sql,
                                        village,
                                        decision,
                                        amounts,
                                        amounts.heads().stream()
                                                .filter(heads ->
                                                        heads.householdParty().equals(household.party()))
                                                .toList())))
                        .map(views -> views.stream()
                                .findFirst()
                                .orElseThrow(() -> Refusal.of(DistributionCode.HOUSEHOLD_NOT_ON_ROLL)
                                        .rollback()))));
    }

    /** Refuses {@code DECISION_FAILED}: what no longer stands promises nothing to anybody. */
    private Uni<Amounts> amounts(Sql sql, Collective village, DecisionFacts decision) {
        if (decision.state() == DecisionState.FAILED) {
            throw decision.obstacle().orElseThrow().rollback();
        }
        return rolls.heads(sql, village.county(), decision.rollId())
                .chain(heads -> lines.ofDecision(sql, village.county(), decision.decisionId())
                        .chain(stored -> stored.isEmpty()
                                ? lines.carries(sql, village.county(), decision.rollId())
                                        .map(carries -> expected(Working.of(decision, heads, carries)))
                                : Uni.createFrom().item(new Amounts(true, heads, stored))));
    }

    private static Amounts expected(Working working) {
        if (working.reckoning() instanceof Reckoning.Unfit unfit) {
            throw unfit.refusal().rollback();
        }
        return new Amounts(
                false,
                working.heads(),
                working.lines().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, line -> line.getValue().amountFen())));
    }

    private Uni<List<ShareView>> views(
            Sql sql, Collective village, DecisionFacts decision, Amounts amounts, List<Heads> shown) {
        return rolls.payees(
                        sql,
                        village.county(),
                        decision.rollId(),
                        shown.stream().map(Heads::householdNo).toList())
                .map(payees -> shown.stream()
                        .map(heads -> new ShareView(
                                heads.position(),
                                heads.householdNo(),
                                payees.shown(heads.householdNo()),
                                heads.members(),
                                amounts.of(heads),
                                amounts.written()))
                        .toList());
    }
}
