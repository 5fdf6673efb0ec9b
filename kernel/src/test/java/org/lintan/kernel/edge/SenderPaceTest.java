package org.lintan.kernel.edge;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SenderPaceTest {

    @Test
    void aWeakNetworkIsWaitedForAsLongAsItBrings() {
        assertFalse(SenderPace.isTooSlow(20_000, 0));
        assertFalse(SenderPace.isTooSlow(320_000, 300 * 2_048));
    }

    @Test
    void whoHoldsAPlaceAndSendsNearlyNothingIsNot() {
        assertTrue(SenderPace.isTooSlow(20_001, 0));
        assertTrue(SenderPace.isTooSlow(320_001, 300 * 2_048));
    }
}
