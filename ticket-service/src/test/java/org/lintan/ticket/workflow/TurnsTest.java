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

    private static boolean theirs(String role, int objections, LocalDate noticeEndsOn) {
        return Turns.isTheirs(Set.of(role), Stage.ON_NOTICE, objections, noticeEndsOn, TODAY);
    }
}
