package org.lintan.ticket.pub;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.party.PartyKind;
import org.lintan.ticket.registry.Voucher.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NamesTest {

    @Test
    void bodiesAreNamedAndPersonsByTheirFirstSign() {
        assertEquals("示例纸业有限公司", Names.side(side("示例纸业有限公司", Optional.empty())));
        assertEquals("常口村股份经济合作社", Names.side(side("常口村股份经济合作社", Optional.of(PartyKind.COLLECTIVE))));
        assertEquals("量**", Names.side(side("量小山", Optional.empty())));
        assertEquals("买*******", Names.side(side("买买提·艾合买提", Optional.empty())));
        assertEquals("买******", Names.side(side("买买提·艾合买", Optional.of(PartyKind.HOUSEHOLD))));
    }

    @Test
    void whoNobodyKnewANameOfIsToldByTheCodeUnlessItIsAHouseholds() {
        assertEquals("350428-x", Names.side(side(null, Optional.empty())));
        assertEquals("***", Names.side(side(null, Optional.of(PartyKind.HOUSEHOLD))));
    }

    @Test
    void whoMayBeAPersonIsToldFromABody() {
        assertTrue(Names.mayBePerson(side("欧阳建国家庭林场", Optional.of(PartyKind.HOUSEHOLD))));
        assertTrue(Names.mayBePerson(side("买买提·艾合买提", Optional.empty())));
        assertFalse(Names.mayBePerson(side("示例纸业有限公司", Optional.empty())));
        assertFalse(Names.mayBePerson(side("常口村股份经济合作社", Optional.of(PartyKind.COLLECTIVE))));
    }

    private static Side side(String name, Optional<PartyKind> kind) {
        return new Side("350428-x", name, kind);
    }
}
