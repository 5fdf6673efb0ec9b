package org.lintan.kernel.text;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Mod97Test {

    @Test
    void theExampleOfTheStandardHolds() {
        assertEquals("44", Mod97.of("794"));
        assertTrue(Mod97.holds("79444"));
    }

    @Test
    void checkDigitsBelowTenKeepTheirNought() {
        for (int number = 1; number < 1_000; number++) {
            String digits = String.valueOf(number);
            assertEquals(2, Mod97.of(digits).length());
            assertTrue(Mod97.holds(digits + Mod97.of(digits)));
        }
    }

    @Test
    void everyWrongDigitAndEveryTwoThatChangedPlacesAreSeen() {
        String right = "350428000007" + Mod97.of("350428000007");
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(i)) {
                    assertFalse(Mod97.holds(right.substring(0, i) + digit + right.substring(i + 1)));
                }
            }
        }
        for (int i = 0; i + 1 < right.length(); i++) {
            if (right.charAt(i) != right.charAt(i + 1)) {
                assertFalse(Mod97.holds(
                        right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2)));
            }
        }
    }

    @Test
    void twoDigitsAloneCheckNothing() {
        assertFalse(Mod97.holds("97"));
    }
}
