package org.lintan.bench.market;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VerdictTest {

    private final Verdict verdict = new Verdict();

    @Test
    void aRunWithoutFaultIsNoneTheWorse() {
        verdict.durable("orders", 1_000, 1_000);
        verdict.answered("orders", 0, "");
        verdict.measured("orders", 1);
        verdict.rows("copies", 8_000, 8_000);
        verdict.patience("orders", 10, 990);
        verdict.control(Verdict.SLOWEST_CONTROL_MS);
        assertFalse(verdict.isVoid());
    }

    @Test
    void anAcknowledgedOrderThatIsNotThereMakesItVoidAndSoDoesOneTooMany() {
        verdict.durable("orders", 1_000, 999);
        verdict.durable("orders", 1_000, 1_001);
        assertEquals(2, verdict.reasons().size());
    }

    @Test
    void anOverrunMarketHasNoRate() {
        verdict.patience("orders", 11, 989);
        assertEquals(1, verdict.reasons().size());
    }

    @Test
    void strangeAnswersNoAnswersLostRowsAndABusyMachineMakeItVoid() {
        verdict.answered("orders", 1, "503 BUSY");
        verdict.measured("orders", 0);
        verdict.rows("copies", 8_000, 7_999);
        verdict.control(Verdict.SLOWEST_CONTROL_MS + 0.1);
        assertEquals(4, verdict.reasons().size());
        assertTrue(verdict.reasons().get(0).contains("503 BUSY"));
    }
}
