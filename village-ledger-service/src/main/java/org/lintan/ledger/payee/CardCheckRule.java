package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.Rule;
import org.lintan.platform.rules.Rules;

/** The dated rule {@code roll.card_check} of a village, for cards of rolls and cards entered one by one; without one STRICT. */
@ApplicationScoped
public class CardCheckRule {

    private static final String KEY = "roll.card_check";

    private final Rules rules;

    CardCheckRule(Rules rules) {
        this.rules = rules;
    }

    public Uni<CardCheck> inForce(Sql sql, Collective village, LocalDate on) {
        return rules.find(sql, KEY, village.villageCode(), on)
                .map(found -> found.filter(Rule::formOnly).isPresent() ? CardCheck.FORMAT : CardCheck.STRICT);
    }
}
