package org.lintan.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.order.Mode;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;

/** The rules the market reads: those of a trade ({@link Terms}), of its payments and of who is paid. */
@ApplicationScoped
class MarketRules implements KnownRules {

    private static final long DAY_MINUTES = 1_440;
    /** What an order book can hold, fen per tonne. */
    private static final RuleKind PRICE = RuleKind.number(1, 1_000_000_000);

    @Override
    public Map<String, RuleKind> kinds() {
        return Map.ofEntries(
                Map.entry(Terms.MODE, RuleKind.oneOf(Mode.LISTING.name(), Mode.CONTINUOUS.name())),
                Map.entry(Terms.BAND_BP, RuleKind.BASIS_POINTS),
                Map.entry(Terms.REFERENCE_PRICE, PRICE),
                Map.entry(Terms.RESERVE_PRICE, PRICE),
                Map.entry(Terms.FEE_BP_VILLAGE, RuleKind.BASIS_POINTS),
                Map.entry(Terms.FEE_BP_OTHER, RuleKind.BASIS_POINTS),
                Map.entry(Terms.LOT_KG, RuleKind.number(1, 100_000_000)),
                Map.entry(Terms.RESALE_DAYS, RuleKind.DAYS),
                Map.entry(Terms.SINGLE_BELOW_KG, RuleKind.number(1, 9_000_000_000L)),
                Map.entry("market.day_close", RuleKind.number(1, DAY_MINUTES)),
                Map.entry("market.sweep", RuleKind.oneOf("DAILY", "AT_ONCE")),
                Map.entry("market.sweep_minute", RuleKind.number(0, DAY_MINUTES - 1)),
                Map.entry("account.cooling_hours", RuleKind.HOURS),
                Map.entry("account.check", RuleKind.CHECK));
    }
}
