package org.lintan.market.cash;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lintan.market.MarketCode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CashRulesTest {

    @Test
    void moneyOfTodayIsReceivedAndMoneyOfTomorrowIsNot() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertTrue(CashRules.received(today, today).isEmpty());
        assertEquals(
                MarketCode.RECEIVED_IN_FUTURE,
                CashRules.received(today.plusDays(1), today).orElseThrow().code());
    }
}
