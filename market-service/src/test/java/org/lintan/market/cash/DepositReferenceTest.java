package org.lintan.market.cash;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DepositReferenceTest {

    private static final DepositReference SEVENTH = new DepositReference("350428", 7);

    @Test
    void isTheSameEachTimeAndIsShownInGroups() {
        assertEquals("LT35042800000734", SEVENTH.typed());
        assertEquals("LT 350428 000007 34", SEVENTH.grouped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LT35042800000734",
                "LT 350428 000007 34",
                "货款lt350428-000007-34",
                "ＬＴ３５０４２８０００００７３４ 购碳票",
                "LT 3504 2800 0007 34 2026年11月",
                "LT35042800000734 又写一遍 LT 350428 000007 34",
            })
    void isFoundHoweverThePayerWroteIt(String text) {
        assertEquals(Optional.of(SEVENTH), DepositReference.in(text).reference());
    }

    @ParameterizedTest
    @CsvSource({
        "货款, NO_REFERENCE",
        "'', NO_REFERENCE",
        "35042800000734, NO_REFERENCE",
        "LT 350428 000008 34, REFERENCE_WRONG",
        "LT 350428 000007 43, REFERENCE_WRONG",
        "LT 350428 00007 34, REFERENCE_WRONG",
        "LT350428000007341, REFERENCE_WRONG",
        "LT 350428 000007 34 与 LT 350428 000008 31, REFERENCE_AMBIGUOUS",
    })
    void whatIsWrongWithItIsSaid(String text, DepositReference.Fault fault) {
        assertEquals(new DepositReference.Found(Optional.empty(), Optional.of(fault)), DepositReference.in(text));
    }
}
