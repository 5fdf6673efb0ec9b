package org.lintan.market.money;

import org.junit.jupiter.api.Test;
import org.lintan.market.MarketCode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TwoPeopleTest {

    @Test
    void anotherPersonMayDecideWhatIsStillOpen() {
        assertTrue(TwoPeople.mayDecide("RECORDED", "RECORDED", "anna", "bert").isEmpty());
    }

    @Test
    void thePersonWhoProposedMayNotDecide() {
        assertEquals(
                MarketCode.SAME_PERSON,
                TwoPeople.mayDecide("RECORDED", "RECORDED", "anna", "anna")
                        .orElseThrow()
                        .code());
    }

    @Test
    void whatIsDecidedStaysDecided() {
        assertEquals(
                MarketCode.ALREADY_DECIDED,
                TwoPeople.mayDecide("REJECTED", "RECORDED", "anna", "bert")
                        .orElseThrow()
                        .code());
    }
}
