package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.pii.PiiConfig;
import org.lintan.platform.rules.Rules;

/**
 * The dated rule {@code roll.id_check} of a village: STRICT or FORMAT. Where no rule is in force it is STRICT, and FORMAT
 * in the demo and test profiles, whose people are invented and whose numbers fail the check digit on purpose.
 */
@ApplicationScoped
class IdCheckRule {

    static final String KEY = "roll.id_check";

    private final Rules rules;
    private final PiiConfig config;

    IdCheckRule(Rules rules, PiiConfig config) {
        this.rules = rules;
        this.config = config;
    }

    Uni<IdCheck> inForce(Sql sql, Collective village, LocalDate on) {
        return rules.find(sql, KEY, village.villageCode(), on)
                .map(found -> found.map(rule -> "FORMAT".equals(rule.value())).orElseGet(config::invented)
                        ? IdCheck.FORMAT
                        : IdCheck.STRICT);
    }
}
