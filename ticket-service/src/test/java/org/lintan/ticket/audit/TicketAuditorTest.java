package org.lintan.ticket.audit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ticket.audit.TicketAuditor.Balance;
import org.lintan.ticket.audit.TicketAuditor.Held;
import org.lintan.ticket.units.Block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TicketAuditorTest {

    private static final List<Held> BLOCKS =
            List.of(new Held("a", "CUSTODY", new Block(1, 60)), new Held("b", "RETIRED", new Block(61, 100)));
    private static final List<Balance> BOOKS = List.of(
            new Balance("@issued", "AVAILABLE", -100),
            new Balance("a", "AVAILABLE", 0),
            new Balance("a", "CUSTODY", 60),
            new Balance("b", "RETIRED", 40));

    @Test
    void findsNothingWrongWhenBlocksTileTheTicketAndEqualTheBooks() {
        RegistryAudit.TicketAudit audit = TicketAuditor.audit("t", "0000001", 100, BLOCKS, BOOKS);

        assertTrue(audit.ok());
        assertEquals(60, audit.custodyKg());
        assertEquals(Map.of("CUSTODY", 60L, "RETIRED", 40L), audit.bucketsKg());
    }

    @Test
    void seesAGapAnOverlapAndAWrongHand() {
        assertEquals(
                List.of(new Block(61, 61)),
                audit(new Held("b", "RETIRED", new Block(62, 100))).gaps());
        assertEquals(
                List.of(new Block(60, 60)),
                audit(new Held("b", "RETIRED", new Block(60, 100))).overlaps());
        assertEquals(
                List.of("b RETIRED: blocks 0 kg, books 40 kg", "c RETIRED: blocks 40 kg, books 0 kg"),
                audit(new Held("c", "RETIRED", new Block(61, 100))).differences());
    }

    @Test
    void seesBooksThatWereTamperedWith() {
        List<Balance> tampered = List.of(
                new Balance("@issued", "AVAILABLE", -100),
                new Balance("a", "CUSTODY", 61),
                new Balance("b", "RETIRED", 40));

        assertFalse(TicketAuditor.audit("t", "0000001", 100, BLOCKS, tampered).ok());
        assertFalse(TicketAuditor.audit("t", "0000001", 101, BLOCKS, BOOKS).ok());
    }

    private static RegistryAudit.TicketAudit audit(Held second) {
        RegistryAudit.TicketAudit audit =
                TicketAuditor.audit("t", "0000001", 100, List.of(BLOCKS.get(0), second), BOOKS);
        assertFalse(audit.ok());
        return audit;
    }
}
