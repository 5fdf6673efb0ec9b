package org.lintan.ticket.method;

import org.junit.jupiter.api.Test;
import org.lintan.ticket.method.Plausibility.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlausibilityTest {

    /** 3,197 mu, to the whole square metre. */
    private static final long CHANGKOU_M2 = 2_131_333;

    @Test
    void findsChangkouPlausibleAtAbout796KilogramsPerMuAndYear() {
        Plausibility changkou = Plausibility.of(12_723_000, CHANGKOU_M2, 5, 1_000, 1_600);

        assertEquals(new Plausibility(Verdict.PLAUSIBLE, 795), changkou);
    }

    @Test
    void warnsJustAboveTheFirstLimitAndBlocksJustAboveTheSecond() {
        // 2,000 m² are exactly 3 mu
        assertEquals(Verdict.PLAUSIBLE, verdict(3_000));
        assertEquals(Verdict.WARN, verdict(3_001));
        assertEquals(Verdict.WARN, verdict(4_800));
        assertEquals(Verdict.BLOCK, verdict(4_801));
    }

    private static Verdict verdict(long kg) {
        return Plausibility.of(kg, 2_000, 1, 1_000, 1_600).verdict();
    }
}
