package org.lintan.market.payment;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.kernel.text.Luhn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountNumberTest {

    @ParameterizedTest
    @CsvSource({"4111111111111111", "6011000990139424", "6222021234567890128"})
    void aCardEndsInItsCheckDigit(String card) {
        String right = card.length() == 19 ? withCheckDigit(card.substring(0, 18)) : card;
        assertEquals(Optional.empty(), AccountNumber.fault(AccountKind.CARD, right, true));
    }

    @Test
    void aDigitCopiedWrongIsSeenByTheCheckDigit() {
        assertEquals(
                Optional.of(AccountNumber.Fault.CHECK_DIGIT),
                AccountNumber.fault(AccountKind.CARD, "4111111111111112", true));
        assertEquals(Optional.empty(), AccountNumber.fault(AccountKind.CARD, "4111111111111112", false));
    }

    @Test
    void aCompanyAccountAndAPassbookHaveNoCheckDigit() {
        assertEquals(Optional.empty(), AccountNumber.fault(AccountKind.COMPANY, "9050110010010000012345", true));
        assertEquals(Optional.empty(), AccountNumber.fault(AccountKind.COMPANY, "35001-8765-0908", true));
        assertEquals(Optional.empty(), AccountNumber.fault(AccountKind.PASSBOOK, "123456789", true));
    }

    @ParameterizedTest
    @CsvSource({
        "CARD,411111111111111",
        "CARD,41111111111111111111",
        "COMPANY,12345678",
        "COMPANY,-123456789",
        "PASSBOOK,12-3456789",
        "CARD,4.11E+15"
    })
    void whatIsNotTheFormOfItsKindIsRefused(AccountKind kind, String number) {
        assertEquals(Optional.of(AccountNumber.Fault.FORM), AccountNumber.fault(kind, number, false));
    }

    @Test
    void blanksAndFullWidthDigitsAreReadAsTheyWereMeant() {
        assertEquals("4111111111111111", AccountNumber.clean(" ４１１１ 1111\u00a01111 1111\u3000"));
    }

    private static String withCheckDigit(String digits) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Luhn.checks(digits + digit)) {
                return digits + digit;
            }
        }
        throw new AssertionError("one digit always fits");
    }

    @Test
    void anExchangeOfTwoNeighboursIsSeen() {
        String card = withCheckDigit("622202123456789");
        String exchanged = card.substring(0, 7) + card.charAt(8) + card.charAt(7) + card.substring(9);
        assertTrue(AccountNumber.fault(AccountKind.CARD, exchanged, true).isPresent());
    }
}
