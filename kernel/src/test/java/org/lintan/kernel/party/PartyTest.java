package org.lintan.kernel.party;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartyTest {

    @Test
    void aHouseholdBelongsToTheCollectiveOnWhoseRollItStandsWhateverItsNumber() {
        Party household = Party.household("350428", "350428-changkou-1", "350428-changkou");
        assertTrue(household.belongsTo("350428-changkou"));
        assertTrue(household.belongsTo("350428-changkou-1"));
        assertFalse(household.belongsTo("350428-yubang"));
    }

    @Test
    void aNameThatBeginsLikeAnothersMakesNobodyAHousehold() {
        Party other = Party.of("350428", "350428-a-b", PartyKind.COLLECTIVE);
        assertFalse(other.belongsTo("350428-a"));
    }

    @Test
    void villagesAreWhatSharesOut() {
        assertTrue(Party.of("350428", "350428-a", PartyKind.COLLECTIVE).isVillage());
        assertTrue(Party.of("350428", "350428-a", PartyKind.COOPERATIVE).isVillage());
        assertFalse(Party.of("350428", "350428-a", PartyKind.STATE_FARM).isVillage());
        assertFalse(Party.of("350428", "350428-a", PartyKind.COMPANY).isVillage());
        assertFalse(Party.of("350428", "350428-a", PartyKind.HOUSEHOLD).isVillage());
    }

    @Test
    void onlyHouseholdsStandOnARoll() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Party("350428", "350428-a", PartyKind.COMPANY, Optional.of("350428-b")));
    }

    @Test
    void aNewCollectivesIdHoldsNoHyphenAfterItsCounty() {
        assertTrue(Party.isCollectiveId("350428", "350428-changkou"));
        assertFalse(Party.isCollectiveId("350428", "350428-chang-kou"));
        assertFalse(Party.isCollectiveId("350428", "350427-changkou"));
        assertFalse(Party.isCollectiveId("350428", "350428-"));
        assertFalse(Party.isCollectiveId("350428", null));
    }
}
