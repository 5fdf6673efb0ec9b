package org.lintan.ledger.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.Rules;

/** The dated rules a decision is judged by: thresholds on the day of the assembly, the notice on the day of publication. */
@ApplicationScoped
class VillageRules {

    private final Rules rules;

    VillageRules(Rules rules) {
        this.rules = rules;
    }

    Uni<Thresholds> thresholds(Sql sql, Collective village, LocalDate on) {
        return fraction(sql, "ledger.quorum_present_bp", village, on)
                .chain(partyPresent -> fraction(sql, "ledger.agree_due_bp", village, on)
                        .chain(partyAgree -> fraction(sql, "ledger.assembly_present_bp", village, on)
                                .chain(assemblyPresent -> fraction(sql, "ledger.assembly_agree_bp", village, on)
                                        .map(assemblyAgree -> new Thresholds(
                                                partyPresent, partyAgree, assemblyPresent, assemblyAgree)))));
    }

    Uni<Integer> noticeDays(Sql sql, Collective village, LocalDate on) {
        return rules.inForce(sql, "ledger.notice_days", village.villageCode(), on)
                .map(rule -> Math.toIntExact(rule.number()));
    }

    private Uni<Fraction> fraction(Sql sql, String key, Collective village, LocalDate on) {
        return rules.inForce(sql, key, village.villageCode(), on).map(rule -> Fraction.ofBasisPoints(rule.number()));
    }
}
