package org.lintan.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;
import org.lintan.ticket.claims.Claim;
import org.lintan.ticket.claims.ClaimRules;

/** The rules the registry reads: of cases and plots, and of what may be said of retired units. */
@ApplicationScoped
class TicketRules implements KnownRules {

    private static final RuleKind KG_PER_MU_YEAR = RuleKind.number(0, 1_000_000);

    @Override
    public Map<String, RuleKind> kinds() {
        return Map.of(
                "ticket.notice_days",
                RuleKind.DAYS,
                "ticket.usual_title_check_days",
                RuleKind.DAYS,
                "ticket.plausible_warn_kg_per_mu_year",
                KG_PER_MU_YEAR,
                "ticket.plausible_block_kg_per_mu_year",
                KG_PER_MU_YEAR,
                "ticket.overlap_tolerance_m2",
                RuleKind.number(0, 1_000_000),
                "ticket.area_difference_warn_bp",
                RuleKind.BASIS_POINTS,
                "ticket.area_difference_block_bp",
                RuleKind.BASIS_POINTS,
                "ticket.outside_warn_bp",
                RuleKind.BASIS_POINTS,
                ClaimRules.SUPPORTED,
                RuleKind.someOf(supportable()),
                ClaimRules.EU_BAN,
                RuleKind.day());
    }

    private static String[] supportable() {
        return Arrays.stream(Claim.values())
                .filter(Claim::supportable)
                .map(Claim::name)
                .toArray(String[]::new);
    }
}
