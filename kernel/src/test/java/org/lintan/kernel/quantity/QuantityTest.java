package org.lintan.kernel.quantity;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Figures from domain.md §10. */
class QuantityTest {

    @Test
    void theChangkouSaleComesToFortyThousandEightHundredAndFortyFiveYuan() {
        assertEquals(Money.ofFen(4_084_500), Price.ofFenPerTonne(1500).amountFen(Carbon.ofTonnes(2723)));
        assertEquals("40845.00 yuan", Money.ofFen(4_084_500).toString());
    }

    @Test
    void judicialAndPresaleFixturesReconcile() {
        assertEquals(Money.ofFen(467_500), Price.ofFenPerTonne(8500).amountFen(Carbon.ofTonnes(55)));
        assertEquals(Money.ofFen(54_690_000), Price.ofFenPerTonne(10_000).amountFen(Carbon.ofTonnes(5469)));
    }

    @Test
    void halfAFenIsRoundedUp() {
        assertEquals(Money.ofFen(1), Price.ofFenPerTonne(1).amountFen(Carbon.ofKg(500)));
        assertEquals(Money.ZERO, Price.ofFenPerTonne(1).amountFen(Carbon.ofKg(499)));
        assertEquals(Money.ofFen(2), Price.ofFenPerTonne(1).amountFen(Carbon.ofKg(1500)));
    }

    @Test
    void aProductWiderThanALongIsExactAndAResultThatIsTooWideIsRefused() {
        assertEquals(
                Money.ofFen(Long.MAX_VALUE), Price.ofFenPerTonne(Long.MAX_VALUE).amountFen(Carbon.ofTonnes(1)));
        assertEquals(Money.ofFen(Long.MAX_VALUE), Price.ofFenPerTonne(1000).amountFen(Carbon.ofKg(Long.MAX_VALUE)));
        assertThrows(ArithmeticException.class, () -> Price.ofFenPerTonne(1001).amountFen(Carbon.ofKg(Long.MAX_VALUE)));
    }

    @Test
    void sumsThatLeaveTheRangeAreRefused() {
        assertThrows(
                ArithmeticException.class, () -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)));
        assertThrows(
                ArithmeticException.class, () -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)));
        assertThrows(
                ArithmeticException.class, () -> Carbon.ofKg(Long.MAX_VALUE).plus(Carbon.ofKg(1)));
        assertThrows(ArithmeticException.class, () -> Area.ofM2(Long.MAX_VALUE).plus(Area.ofM2(1)));
        assertThrows(ArithmeticException.class, () -> Carbon.ofTonnes(Long.MAX_VALUE));
    }

    @Test
    void onlyMoneyMayBeNegative() {
        assertEquals(-1, Money.ZERO.minus(Money.ofFen(1)).fen());
        assertThrows(IllegalArgumentException.class, () -> Carbon.ofKg(-1));
        assertThrows(IllegalArgumentException.class, () -> Price.ofFenPerTonne(-1));
        assertThrows(IllegalArgumentException.class, () -> Area.ofM2(-1));
        assertThrows(ArithmeticException.class, () -> Carbon.ofKg(1).minus(Carbon.ofKg(2)));
        assertThrows(ArithmeticException.class, () -> Price.ofFenPerTonne(1).minus(Price.ofFenPerTonne(2)));
        assertThrows(ArithmeticException.class, () -> Area.ofM2(1).minus(Area.ofM2(2)));
    }

    @Test
    void muAreShownExactlyAndReadToTheNearestSquareMetre() {
        assertEquals(new BigDecimal("1.0000"), Area.ofM2(2000).mu().subtract(new BigDecimal("2.0000")));
        assertEquals(Area.ofM2(2_131_333), Area.ofMu(new BigDecimal("3197")));
        assertEquals(new BigDecimal("3197.00"), Area.ofM2(2_131_333).muShown());
        assertEquals(Area.ofM2(667), Area.ofMu(BigDecimal.ONE));
    }
}
