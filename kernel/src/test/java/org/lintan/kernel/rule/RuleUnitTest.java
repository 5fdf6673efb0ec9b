package org.lintan.kernel.rule;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A rule's name says what its number counts. */
class RuleUnitTest {

    @ParameterizedTest
    @CsvSource({
        "market.band_bp,BASIS_POINTS",
        "market.fee_bp.village,BASIS_POINTS",
        "ticket.notice_days,DAYS",
        "account.cooling_hours,HOURS",
        "market.day_close,MINUTE_OF_DAY",
        "documents.waiting_count,PAPERS",
        "documents.max_mib,MEBIBYTES",
        "ticket.overlap_tolerance_m2,SQUARE_METRES",
        "ticket.plausible_warn_kg_per_mu_year,KG_PER_MU_YEAR",
        "market.listing_below_kg,KILOGRAMS",
        "market.reference_price,FEN_PER_TONNE",
        "reserve.price,FEN_PER_TONNE"
    })
    void aNumberIsOfTheUnitItsRulesNameEndsWith(String key, RuleUnit unit) {
        assertEquals(Optional.of(unit), RuleUnit.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market.mode", "roll.id_check", "claims.eu_offset_ban", "market.sweep", ""})
    void aWordOrADayHasNone(String key) {
        assertEquals(Optional.empty(), RuleUnit.of(key));
    }

    @Test
    void theLongerNameIsNotTakenForTheShorter() {
        assertEquals(Optional.of(RuleUnit.KILOGRAMS), RuleUnit.of("market.lot_kg"));
        assertEquals(Optional.of(RuleUnit.KG_PER_MU_YEAR), RuleUnit.of("ticket.plausible_block_kg_per_mu_year"));
    }
}
