package org.lintan.ledger.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lintan.ledger.decision.DecisionsTold;
import org.lintan.ledger.payee.CardsTold;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.time.Utc;

/** What a household is told of itself; every query names its county and its party, which come from its token alone. */
@ApplicationScoped
class Telling {

    /** What is done is told for so long, so that whoever opens the page once a month has read it. */
    private static final Duration AFTER = Duration.ofDays(30);

    private final Tx tx;
    private final Villages villages;
    private final CardsTold cards;
    private final DecisionsTold decisions;
    private final Clock clock;

    Telling(Tx tx, Villages villages, CardsTold cards, DecisionsTold decisions, Clock clock) {
        this.tx = tx;
        this.villages = villages;
        this.cards = cards;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** How many things there are to tell; none to a household that stands on no roll. */
    Uni<Long> count(Sql sql, Actor household, Optional<Collective> village) {
        return village.isEmpty()
                ? Uni.createFrom().item(0L)
                : cards.count(sql, village.get(), household.party(), since())
                        .chain(changes -> decisions
                                .count(sql, village.get(), household.party(), since())
                                .map(others -> changes + others));
    }

    Uni<Told> of(Actor household) {
        return tx.run(sql -> villages.ofHousehold(sql, household.county(), household.party())
                .chain(village -> cards.of(sql, village, household.party(), since())
                        .chain(changes -> decisions
                                .onNotice(sql, village)
                                .chain(notices -> decisions
                                        .answered(sql, village, household.party(), since())
                                        .map(answers -> new Told(changes, notices, answers))))));
    }

    private LocalDateTime since() {
        return Utc.of(clock.instant().minus(AFTER));
    }
}
