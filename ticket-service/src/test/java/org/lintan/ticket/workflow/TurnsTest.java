package org.lintan.ticket.workflow;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TurnsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void eachOfficeIsWaitedForAtItsOwnStages() {
        assertEquals(EnumSet.of(Stage.TITLE_CHECKED), Turns.stages(Set.of("measurer")));
        assertEquals(EnumSet.of(Stage.FORESTRY_APPROVED), Turns.stages(Set.of("ecology-officer")));
        assertEquals(EnumSet.of(Stage.ON_NOTICE), Turns.stages(Set.of("expert")));
        assertEquals(EnumSet.of(Stage.DRAFT, Stage.RETURNED), Turns.stages(Set.of("steward")));
        assertEquals(
                EnumSet.of(Stage.SUBMITTED, Stage.MEASURED, Stage.ON_NOTICE, Stage.EXPERT_REVIEWED),
                Turns.stages(Set.of("forestry-officer")));
    }

    @Test
    void nobodyWaitsForAHouseholdABuyerOrAnAuditor() {
        assertEquals(Set.of(), Turns.stages(Set.of("household", "buyer", "auditor")));
    }

    @Test
    void aNoticeWaitsForTheExpertOnlyWhenItIsOverAndNoObjectionIsOpen() {
        assertFalse(theirs("expert", 0, TODAY.plusDays(1)));
        assertTrue(theirs("expert", 0, TODAY));
        assertFalse(theirs("expert", 1, TODAY));
        assertFalse(theirs("expert", 0, null));
    }

    @Test
    void aNoticeWaitsForTheBureauWhileAnObjectionIsOpen() {
        assertFalse(theirs("forestry-officer", 0, TODAY));
        assertTrue(theirs("forestry-officer", 1, TODAY.plusDays(3)));
    }

    @Test
    void whoDecidedInThisRoundIsNotWaitedForToDecideAgainButStillConductsTheCase() {
        assertTrue(forestry(false, Stage.EXPERT_REVIEWED, 0));
        assertFalse(forestry(true, Stage.EXPERT_REVIEWED, 0));
        assertTrue(forestry(true, Stage.MEASURED, 0));
        assertTrue(forestry(true, Stage.ON_NOTICE, 1));
    }

    private static boolean forestry(boolean decided, Stage stage, int objections) {
        return Turns.isTheirs(Set.of("forestry-officer"), decided, stage, objections, TODAY, TODAY);
    }

    private static boolean theirs(String role, int objections, LocalDate noticeEndsOn) {
        return Turns.isTheirs(Set.of(role), false, Stage.ON_NOTICE, objections, noticeEndsOn, TODAY);
    }
}
