package org.lintan.web.pages;

import java.math.BigDecimal;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorthTest {

    /** 1,000 m³ that grow 5 % a year are 250 m³ in five years; at 1,191.745 kg/m³ less 12.5 % they are 260,694 kg. */
    @Test
    void isWhatAPocketCalculatorSays() {
        Worth worth = worth("1000", "5", 1500, 100_000, "10", 20);
        assertEquals(260_694, worth.kg());
        assertEquals(391_041, worth.proceedsFen());
        assertEquals(39_105, worth.developerFen());
        assertEquals(391_041 - 39_105 - 100_000, worth.leftFen());
        assertEquals(2_519, worth.perHouseholdAndYearFen());
        assertEquals(new BigDecimal("0.52"), worth.tonnesPerMu());
    }

    @Test
    void whatIsLostIsRoundedAgainstTheVillageToo() {
        Worth worth = worth("1000", "1", 1500, 100_000, "0", 20);
        assertEquals(78_207 - 100_000, worth.leftFen());
        assertEquals(-218, worth.perHouseholdAndYearFen());
    }

    @Test
    void noPriceSavesAForestThatDoesNotGrow() {
        Worth worth = worth("1000", "0", 1500, 100_000, "0", 20);
        assertEquals(0, worth.kg());
        assertEquals(OptionalLong.empty(), worth.breakEvenFenPerTonne());
        assertEquals(OptionalLong.empty(), worth.breakEvenMu());
        assertEquals(-100_000, worth.leftFen());
    }

    @Property
    void atTheBreakEvenPriceNothingIsLostAndAFenBelowSomethingIs(
            @ForAll @IntRange(min = 100, max = 100_000) int cubicMetres,
            @ForAll @IntRange(min = 1, max = 20) int growth,
            @ForAll @LongRange(min = 1, max = 100_000_000) long costs,
            @ForAll @IntRange(max = 90) int developer) {
        Worth asked = worth("" + cubicMetres, "" + growth, 1500, costs, "" + developer, 20);
        long price = asked.breakEvenFenPerTonne().orElseThrow();
        assertTrue(worth("" + cubicMetres, "" + growth, price, costs, "" + developer, 20)
                        .leftFen()
                >= 0);
        assertTrue(worth("" + cubicMetres, "" + growth, price - 1, costs, "" + developer, 20)
                        .leftFen()
                < 0);
    }

    @Test
    void whatCostsNothingLosesNothingAtAnyPrice() {
        Worth worth = worth("1000", "5", 1500, 0, "0", 20);
        assertEquals(OptionalLong.of(0), worth.breakEvenFenPerTonne());
        assertEquals(OptionalLong.of(0), worth.breakEvenMu());
    }

    private static Worth worth(
            String cubicMetres, String growth, long price, long costs, String developer, int households) {
        return new Worth(
                new BigDecimal("100"),
                new BigDecimal(cubicMetres),
                new BigDecimal(growth),
                5,
                new BigDecimal("1191.745"),
                1_250,
                price,
                costs,
                new BigDecimal(developer),
                households);
    }
}
