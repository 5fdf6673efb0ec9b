package org.lintan.ticket.audit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.ticket.audit.FinalityAuditor.Retired;
import org.lintan.ticket.audit.FinalityAuditor.Sold;
import org.lintan.ticket.audit.RegistryAudit.Finality;
import org.lintan.ticket.audit.TicketAuditor.Held;
import org.lintan.ticket.units.Block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FinalityAuditorTest {

    private static final List<Held> HELD = List.of(
            new Held("a", "CUSTODY", new Block(1, 60)),
            new Held("b", "RETIRED", new Block(71, 100)),
            new Held("c", "RETIRED", new Block(61, 70)));
    private static final List<Retired> CERTIFICATES = List.of(
            new Retired(25, List.of(new Block(61, 70), new Block(86, 100))),
            new Retired(15, List.of(new Block(71, 85))));

    @Test
    void findsNothingWrongWhenEveryRetiredUnitIsOnOneCertificate() {
        Finality finality = audit(HELD, CERTIFICATES, List.of(), 0);

        assertTrue(finality.ok());
        assertEquals(40, finality.retiredKg());
        assertEquals(40, finality.certificatesKg());
    }

    @Test
    void namesTheUnitsOfACertificateThatAreOnTheWayAgain() {
        List<Held> held = List.of(
                HELD.get(0),
                new Held("b", "RETIRED", new Block(74, 80)),
                HELD.get(2),
                new Held("b", "AVAILABLE", new Block(71, 73)),
                new Held("b", "RETIRED", new Block(82, 100)),
                new Held("d", "CUSTODY", new Block(81, 81)));
        Finality finality = audit(held, CERTIFICATES, List.of(), 0);

        assertFalse(finality.ok());
        assertEquals(List.of(new Block(71, 73), new Block(81, 81)), finality.revived());
    }

    @Test
    void seesMoreOrLessRetiredThanTheCertificatesSay() {
        assertFalse(audit(HELD, List.of(CERTIFICATES.get(0)), List.of(), 0).ok());
        assertFalse(audit(
                        HELD,
                        List.of(
                                CERTIFICATES.get(0),
                                new Retired(16, CERTIFICATES.get(1).blocks())),
                        List.of(),
                        0)
                .ok());
    }

    @Test
    void seesATransferOutOfAFinalBucketEvenWhenTheUnitsCameBack() {
        assertFalse(audit(HELD, CERTIFICATES, List.of(), 1).ok());
    }

    @Test
    void namesTheUnitsBoughtForACourtThatWereSoldOn() {
        Sold toCourt = new Sold("JUDICIAL", List.of(new Block(10, 20)));
        Sold later = new Sold("MARKET", List.of(new Block(1, 12), new Block(20, 30)));

        assertEquals(
                List.of(new Block(10, 12), new Block(20, 20)),
                audit(HELD, CERTIFICATES, List.of(toCourt, later), 0).resold());
        assertTrue(audit(HELD, CERTIFICATES, List.of(later, toCourt), 0).ok());
    }

    private static Finality audit(List<Held> held, List<Retired> certificates, List<Sold> sales, long movesOut) {
        return FinalityAuditor.audit("t", "0000001", held, certificates, sales, movesOut);
    }
}
