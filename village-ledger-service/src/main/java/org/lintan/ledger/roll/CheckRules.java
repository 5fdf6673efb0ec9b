package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.lintan.ledger.payee.CardCheckRule;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.pii.PiiConfig;
import org.lintan.platform.rules.Rule;
import org.lintan.platform.rules.Rules;

/**
 * The dated rules {@code roll.id_check} and {@code roll.card_check} of a village: STRICT or FORMAT. Where no rule is in force both are STRICT;
 * identity numbers are FORMAT in the demo and test profiles, whose people are invented and whose numbers fail the check digit on purpose. Their
 * cards begin 9999, as no bank's does, and have no check digit to fail.
 */
@ApplicationScoped
class CheckRules {

    private static final String ID = "roll.id_check";

    private final Rules rules;
    private final CardCheckRule cards;
    private final PiiConfig config;

    CheckRules(Rules rules, CardCheckRule cards, PiiConfig config) {
        this.rules = rules;
        this.cards = cards;
        this.config = config;
    }

    Uni<Checks> inForce(Sql sql, Collective village, LocalDate on) {
        return rules.find(sql, ID, village.villageCode(), on)
                .map(found -> found.map(Rule::formOnly).orElseGet(config::invented) ? IdCheck.FORMAT : IdCheck.STRICT)
                .chain(id -> cards.inForce(sql, village, on).map(card -> new Checks(id, card)));
    }
}
