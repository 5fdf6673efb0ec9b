package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.ticket.workflow.PlotArea;

/** How far the outline may measure from the certificate, by the rules in force today in the holder's village. */
@ApplicationScoped
class AreaRules {

    enum Verdict {
        FITS,
        /** To be looked at. */
        OFF,
        /** Somebody took one unit for another, or drew another plot. */
        TOO_FAR
    }

    private final Rules rules;
    private final Today today;

    AreaRules(Rules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    Uni<Verdict> judge(Sql sql, String villageCode, PlotArea area) {
        return rules.inForce(sql, "ticket.area_difference_block_bp", villageCode, today.date())
                .chain(block -> rules.inForce(sql, "ticket.area_difference_warn_bp", villageCode, today.date())
                        .map(warn -> {
                            long difference = area.differenceBasisPoints();
                            return difference > block.number()
                                    ? Verdict.TOO_FAR
                                    : difference > warn.number() ? Verdict.OFF : Verdict.FITS;
                        }));
    }
}
