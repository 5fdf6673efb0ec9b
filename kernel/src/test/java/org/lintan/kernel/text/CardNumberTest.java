package org.lintan.kernel.text;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CardNumberTest {

    @Test
    void knowsACardByItsBeginningAndLength() {
        List.of("6222021234567890", "6222021234567890128").forEach(card -> assertTrue(CardNumber.unionPay(card)));
        List.of(
                        "622202123456789",
                        "62220212345678901281",
                        "9999000000000000008",
                        "6322021234567890",
                        "62220212345678X0")
                .forEach(other -> assertFalse(CardNumber.unionPay(other), other));
    }

    @Test
    void oneDigitChangedAndTwoNeighboursSwappedAreSeen() {
        String card = "6222021234567890128";
        assertTrue(Luhn.checks(card));
        for (int i = 0; i < card.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = card.substring(0, i) + digit + card.substring(i + 1);
                assertEquals(changed.equals(card), Luhn.checks(changed), changed);
            }
        }
        assertFalse(Luhn.checks("6222021243567890128"));
    }
}
