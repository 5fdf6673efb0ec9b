package org.lintan.market.desk.floor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** The dated rules in force for one county on one day: those every way of trading rests on by name, those of a form by their key. */
public record Terms(String county, Map<String, String> rules) {

    /** What the market lane does where an instrument has no mode of its own. */
    public static final String MODE = "market.mode";

    public static final String BAND_BP = "market.band_bp";
    public static final String REFERENCE_PRICE = "market.reference_price";
    public static final String RESERVE_PRICE = "reserve.price";
    public static final String FEE_BP_VILLAGE = "market.fee_bp.village";
    public static final String FEE_BP_OTHER = "market.fee_bp.other";
    public static final String LOT_KG = "market.lot_kg";
    public static final String RESALE_DAYS = "market.resale_days";
    public static final String SINGLE_BELOW_KG = "market.listing_below_kg";

    /** Without one of these nothing is traded. */
    public static final List<String> CORE = List.of(
            MODE,
            BAND_BP,
            REFERENCE_PRICE,
            RESERVE_PRICE,
            FEE_BP_VILLAGE,
            FEE_BP_OTHER,
            LOT_KG,
            RESALE_DAYS,
            SINGLE_BELOW_KG);

    public Terms {
        rules = Map.copyOf(rules);
    }

    /** Refuses {@code RULE_MISSING} if one of these rules, or of {@link #CORE}, is not in force. */
    public Optional<Refusal> missing(Collection<String> keys) {
        return Stream.concat(CORE.stream(), keys.stream())
                .filter(key -> !rules.containsKey(key))
                .findFirst()
                .map(key -> Refusal.of(PlatformCode.RULE_MISSING, key, county));
    }

    /** The value of a rule that is not {@link #missing}. */
    public long number(String key) {
        return Long.parseLong(rules.get(key));
    }

    public String mode() {
        return rules.get(MODE);
    }

    /** Basis points around the previous close. */
    long bandBp() {
        return number(BAND_BP);
    }

    /** Close of an instrument never traded, fen per tonne. */
    long referencePrice() {
        return number(REFERENCE_PRICE);
    }

    /** Fee of a sale in basis points. */
    long feeBp(Member seller) {
        return number(seller.village() ? FEE_BP_VILLAGE : FEE_BP_OTHER);
    }

    /** Smallest step. */
    public long lotKg() {
        return number(LOT_KG);
    }

    /** Days a purchase cannot be sold again, its own day included; 0 = at once. */
    public long resaleDays() {
        return number(RESALE_DAYS);
    }

    /** A single offer or bid stays below this. */
    public long singleBelowKg() {
        return number(SINGLE_BELOW_KG);
    }
}
