package org.lintan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;

/** The rules the village ledger reads: of decisions, of rolls and of cards. */
@ApplicationScoped
class LedgerRules implements KnownRules {

    @Override
    public Map<String, RuleKind> kinds() {
        return Map.of(
                "ledger.notice_days", RuleKind.DAYS,
                "ledger.quorum_present_bp", RuleKind.BASIS_POINTS,
                "ledger.agree_due_bp", RuleKind.BASIS_POINTS,
                "ledger.assembly_present_bp", RuleKind.BASIS_POINTS,
                "ledger.assembly_agree_bp", RuleKind.BASIS_POINTS,
                "roll.id_check", RuleKind.CHECK,
                "roll.card_check", RuleKind.CHECK,
                "payee.cooling_hours", RuleKind.HOURS);
    }
}
