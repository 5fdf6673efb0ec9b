package org.lintan.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PricePropertyTest {

    @Property
    void anAmountIsWhatDecimalArithmeticSays(@ForAll @LongRange long kg, @ForAll @LongRange long fenPerTonne) {
        BigDecimal exact = BigDecimal.valueOf(kg)
                .multiply(BigDecimal.valueOf(fenPerTonne))
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP);
        Price price = Price.ofFenPerTonne(fenPerTonne);
        if (exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            assertThrows(ArithmeticException.class, () -> price.amountFen(Carbon.ofKg(kg)));
        } else {
            assertEquals(
                    exact.longValueExact(), price.amountFen(Carbon.ofKg(kg)).fen());
        }
    }

    @Property
    void anAreaOfWholeMuComesBackFromSquareMetresAsShown(@ForAll @LongRange(max = 1_000_000_000_000L) long mu) {
        assertEquals(
                BigDecimal.valueOf(mu).setScale(2),
                Area.ofMu(BigDecimal.valueOf(mu)).muShown());
    }
}
