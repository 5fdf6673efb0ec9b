package org.lintan.kernel.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule's number counts. The unit is in the rule's name: {@code …_bp} are hundredths of a percent, {@code …_kg} kilograms. */
public enum RuleUnit {
    BASIS_POINTS("_bp", "market.fee_bp.village", "market.fee_bp.other"),
    DAYS("_days"),
    HOURS("_hours"),
    /** Minutes after midnight; 1,440 is the end of the day. */
    MINUTE_OF_DAY("_minute", "market.day_close"),
    PAPERS("_count"),
    MEBIBYTES("_mib"),
    SQUARE_METRES("_m2"),
    KG_PER_MU_YEAR("_kg_per_mu_year"),
    KILOGRAMS("_kg"),
    FEN_PER_TONNE("_price", "reserve.price");

    private final List<String> ends;

    RuleUnit(String... ends) {
        this.ends = List.of(ends);
    }

    /** Empty for a rule that is a word, a day, or a bare number. */
    public static Optional<RuleUnit> of(String key) {
        return Arrays.stream(values())
                .filter(unit -> unit.ends.stream().anyMatch(key::endsWith))
                .findFirst();
    }
}
