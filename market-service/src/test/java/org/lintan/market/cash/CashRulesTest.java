package org.lintan.market.cash;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lintan.market.MarketCode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CashRulesTest {

    @Test
    void anotherPersonMayDecideWhatIsStillOpen() {
        assertTrue(CashRules.mayDecide("RECORDED", "RECORDED", "anna", "bert").isEmpty());
    }

    @Test
    void thePersonWhoProposedMayNotDecide() {
        assertEquals(
                MarketCode.SAME_PERSON,
                CashRules.mayDecide("RECORDED", "RECORDED", "anna", "anna")
                        .orElseThrow()
                        .code());
    }

    @Test
    void whatIsDecidedStaysDecided() {
        assertEquals(
                MarketCode.ALREADY_DECIDED,
                CashRules.mayDecide("REJECTED", "RECORDED", "anna", "bert")
                        .orElseThrow()
                        .code());
    }

    @Test
    void moneyOfTodayIsReceivedAndMoneyOfTomorrowIsNot() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertTrue(CashRules.received(today, today).isEmpty());
        assertEquals(
                MarketCode.RECEIVED_IN_FUTURE,
                CashRules.received(today.plusDays(1), today).orElseThrow().code());
    }
}
