package org.lintan.kernel.notice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NoticeTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 2, 24);

    @Test
    void theDayItStartsIsNotCountedAndTheLastDayBelongsToItEntirely() {
        Notice seven = Notice.starting(OPENED, 7);
        assertEquals(LocalDate.of(2026, 3, 3), seven.lastDay());
        assertFalse(seven.over(seven.lastDay()));
        assertTrue(seven.over(LocalDate.of(2026, 3, 4)));
        assertEquals(seven.lastDay(), Notice.lastDay(OPENED, seven.firstDayAfter()));
    }

    @Test
    void whereNoneIsNeededItIsOverOnTheDayItStarts() {
        Notice none = Notice.starting(OPENED, 0);
        assertTrue(none.over(OPENED));
        assertEquals(OPENED, none.firstDayAfter());
        assertEquals(OPENED, Notice.lastDay(OPENED, none.firstDayAfter()));
    }
}
