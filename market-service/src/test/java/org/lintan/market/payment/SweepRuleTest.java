package org.lintan.market.payment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SweepRuleTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final SweepRule DAILY = new SweepRule(false, 960);

    @Test
    void aBusinessDaysOrderIsMadeFromItsHourOn() {
        assertEquals(new SweepRule.Due.NotNow(), DAILY.due(THURSDAY, LocalTime.of(15, 59, 59), true));
        assertEquals(new SweepRule.Due.Now(Optional.of(THURSDAY)), DAILY.due(THURSDAY, LocalTime.of(16, 0), true));
    }

    @Test
    void nothingIsSentOnADayBanksAreClosed() {
        assertEquals(new SweepRule.Due.NotNow(), DAILY.due(THURSDAY, LocalTime.of(16, 0), false));
    }

    @Test
    void atOnceIsAtAnyHourOfAnyDay() {
        assertEquals(
                new SweepRule.Due.Now(Optional.empty()),
                new SweepRule(true, 960).due(THURSDAY, LocalTime.MIDNIGHT, false));
    }

    @Test
    void weekdaysAreOpenUnlessTheTableSaysOtherwise() {
        assertTrue(BusinessDays.isOpen(THURSDAY, Map.of()));
        assertFalse(BusinessDays.isOpen(THURSDAY.plusDays(2), Map.of()));
        assertFalse(BusinessDays.isOpen(LocalDate.of(2026, 10, 1), Map.of(LocalDate.of(2026, 10, 1), false)));
        assertTrue(BusinessDays.isOpen(LocalDate.of(2026, 10, 10), Map.of(LocalDate.of(2026, 10, 10), true)));
    }
}
