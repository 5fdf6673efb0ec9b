package org.lintan.ledger.decision;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.notice.Notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DecisionStateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Notice SEVEN_DAYS = Notice.starting(FIRST, 7);

    @Test
    void isOnNoticeForSevenFullDaysAndPassedOnTheNext() {
        assertEquals(LocalDate.of(2026, 3, 8), SEVEN_DAYS.lastDay());
        assertEquals(DecisionState.ON_NOTICE, DecisionState.on(FIRST, SEVEN_DAYS, 0, 0));
        assertEquals(DecisionState.ON_NOTICE, DecisionState.on(LocalDate.of(2026, 3, 8), SEVEN_DAYS, 0, 0));
        assertEquals(DecisionState.PASSED, DecisionState.on(LocalDate.of(2026, 3, 9), SEVEN_DAYS, 0, 0));
    }

    @Test
    void passesOnTheSpotWhereTheVillageNeedsNoNotice() {
        assertEquals(DecisionState.PASSED, DecisionState.on(FIRST, Notice.starting(FIRST, 0), 0, 0));
    }

    @Test
    void doesNotLetABackDatedPublicationShortenTheNotice() {
        Notice late = Notice.starting(Decisions.noticeStarts(LocalDate.of(2026, 1, 1), FIRST), 7);

        assertEquals(SEVEN_DAYS, late);
    }

    @Test
    void waitsForAnOpenObjectionHoweverLongAgoTheNoticeEnded() {
        assertEquals(DecisionState.OBJECTED, DecisionState.on(LocalDate.of(2027, 1, 1), SEVEN_DAYS, 1, 0));
    }

    @Test
    void failsForGoodOnceAnObjectionWasUpheld() {
        assertEquals(DecisionState.FAILED, DecisionState.on(LocalDate.of(2027, 1, 1), SEVEN_DAYS, 0, 1));
        assertEquals(DecisionState.FAILED, DecisionState.on(FIRST, SEVEN_DAYS, 2, 1));
    }
}
