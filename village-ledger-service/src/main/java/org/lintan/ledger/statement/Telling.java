package org.lintan.ledger.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lintan.ledger.decision.DecisionsTold;
import org.lintan.ledger.payee.CardsTold;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;

/** What a household is told of itself; every query names its county and its party, which come from its token alone. */
@ApplicationScoped
class Telling {

    private final Tx tx;
    private final Villages villages;
    private final CardsTold cards;
    private final DecisionsTold decisions;

    Telling(Tx tx, Villages villages, CardsTold cards, DecisionsTold decisions) {
        this.tx = tx;
        this.villages = villages;
        this.cards = cards;
        this.decisions = decisions;
    }

    /** How many things there are to tell; none to a household that stands on no roll. */
    Uni<Long> count(Sql sql, Actor household, Optional<Collective> village) {
        return village.isEmpty()
                ? Uni.createFrom().item(0L)
                : cards.count(sql, village.get(), household.party())
                        .chain(changes -> decisions
                                .count(sql, village.get(), household.party())
                                .map(others -> changes + others));
    }

    Uni<Told> of(Actor household) {
        return tx.run(sql -> villages.ofHousehold(sql, household.county(), household.party())
                .chain(village -> cards.of(sql, village, household.party())
                        .chain(changes -> decisions
                                .onNotice(sql, village)
                                .chain(notices -> decisions
                                        .answered(sql, village, household.party())
                                        .map(answers -> new Told(changes, notices, answers))))));
    }
}
