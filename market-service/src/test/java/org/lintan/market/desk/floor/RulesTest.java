package org.lintan.market.desk.floor;

import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RulesTest {

    @Test
    void aCloseOfFifteenYuanAllowsThirteenFiftyToSixteenFifty() {
        assertEquals(new PriceBand(1350, 1650), PriceBand.around(1500, 1000));
    }

    @Test
    void theBandHoldsItsEndsAndNothingBeyondThem() {
        PriceBand band = PriceBand.around(1500, 1000);
        assertTrue(band.holds(1350) && band.holds(1650));
        assertFalse(band.holds(1349) || band.holds(1651));
    }

    @Test
    void aBandOfFractionsOfAFenIsRoundedInwards() {
        assertEquals(new PriceBand(1351, 1651), PriceBand.around(1501, 1000));
    }

    @Property
    void noPriceInTheBandIsFurtherAwayThanTheRuleAllows(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long close, @ForAll @LongRange(max = 10_000) long bp) {
        PriceBand band = PriceBand.around(close, bp);
        assertTrue((close - band.low()) * 10_000 <= close * bp && (band.high() - close) * 10_000 <= close * bp);
        assertTrue((close - band.low() + 1) * 10_000 > close * bp && (band.high() - close + 1) * 10_000 > close * bp);
    }

    @Test
    void theCloseIsTheAverageOfTheDayWeightedByVolume() {
        assertEquals(1525, DayTotals.NONE.plus(3_000, 1500).plus(1_000, 1600).close());
    }

    @Test
    void aCloseOfHalfAFenIsRoundedUp() {
        assertEquals(1501, DayTotals.NONE.plus(1_000, 1500).plus(1_000, 1501).close());
    }

    @Test
    void theTurnoverOfADayMayBeWiderThanALong() {
        DayTotals day = DayTotals.NONE.plus(Long.MAX_VALUE / 2, 1_000_000);
        assertEquals(1_000_000, day.close());
        assertTrue(day.turnover().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0);
    }

    @Test
    void aVillagePaysNoFeeUnderTheDefaultRule() {
        assertEquals(0, Fee.ofFen(4_084_500, 0));
    }

    @Test
    void aFeeIsRoundedHalfUpToTheFenAndNeverMoreThanTheAmount() {
        assertEquals(2, Fee.ofFen(100, 150));
        assertEquals(1, Fee.ofFen(100, 149));
        assertEquals(100, Fee.ofFen(100, 20_000));
    }

    @Test
    void wholeLotsFitAndSoDoesEverythingThatIsLeft() {
        assertTrue(Lot.fits(2_000, 5_500, 1_000));
        assertTrue(Lot.fits(5_500, 5_500, 1_000));
        assertFalse(Lot.fits(2_500, 5_500, 1_000));
    }

    @Test
    void whatWasBoughtTodayIsNotSellableToday() {
        assertEquals(3_000, Sellable.kg(10_000, 7_000));
        assertEquals(0, Sellable.kg(5_000, 7_000));
    }

    @Test
    void oneHoldingDayHoldsBackTodayOnlyAndNoneHoldsBackNothing() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertEquals(today, Sellable.heldBackSince(today, 1));
        assertEquals(today.plusDays(1), Sellable.heldBackSince(today, 0));
    }
}
