package org.lintan.kernel.id;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Base32Test {

    @Test
    void fiveBitsAreADigitAndTheLowestBitsStay() {
        assertEquals(
                List.of("0000", "0001", "000Z", "0010", "ZZZZ", "ZZZZ"),
                List.of(
                        Base32.digits(0, 4),
                        Base32.digits(1, 4),
                        Base32.digits(31, 4),
                        Base32.digits(32, 4),
                        Base32.digits((1L << 20) - 1, 4),
                        Base32.digits(-1, 4)));
    }

    @Test
    void theySortAsTheNumbersDo() {
        long before = 0;
        for (long bits = 1; bits < 1L << 45; bits *= 3) {
            assertTrue(Base32.digits(before, 9).compareTo(Base32.digits(bits, 9)) < 0);
            before = bits;
        }
    }

    @Test
    void moreDigitsThanALongHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Base32.digits(1, 13));
    }
}
