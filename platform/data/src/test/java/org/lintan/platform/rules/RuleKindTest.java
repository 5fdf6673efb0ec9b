package org.lintan.platform.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a rule of each kind may say. */
class RuleKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "10000"})
    void aNumberIsCountedInDigits(String value) {
        assertTrue(RuleKind.number(0, 10_000).reads().test(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 7",
                "三",
                "\uFF17",
                "-1",
                "+1",
                "007",
                "1.5",
                "1e3",
                "10001",
                "9223372036854775808",
                "七天",
                "٣"
            })
    void aNumberIsNoWordAndNoSignAndStaysWithinItsBounds(String value) {
        assertFalse(RuleKind.number(0, 10_000).reads().test(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1441"})
    void aNumberKeepsBothEnds(String value) {
        assertFalse(RuleKind.number(1, 1_440).reads().test(value));
        assertTrue(RuleKind.number(0, 1_441).reads().test(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "listing", "LISTING ", "LISTING CONTINUOUS", "AUCTION", "挂牌"})
    void aWordIsOneOfThoseKnown(String value) {
        assertFalse(RuleKind.oneOf("LISTING", "CONTINUOUS").reads().test(value));
        assertTrue(RuleKind.oneOf("LISTING", "CONTINUOUS").reads().test("CONTINUOUS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USED USED", "USED CARBON_NEUTRAL", "USED,REMAINDER", "USED  REMAINDER"})
    void someWordsAreEachKnownAndSaidOnce(String value) {
        assertFalse(RuleKind.someOf("USED", "REMAINDER").reads().test(value));
        assertTrue(RuleKind.someOf("USED", "REMAINDER").reads().test("REMAINDER USED"));
        assertTrue(RuleKind.someOf("USED", "REMAINDER").reads().test("USED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026-9-27", "2026/09/27", "明天", "20260927", "+2026-09-27"})
    void aDayIsOneOfTheCalendar(String value) {
        assertFalse(RuleKind.day().reads().test(value));
        assertTrue(RuleKind.day().reads().test("2028-02-29"));
    }
}
