package org.lintan.ticket.audit;

import org.lintan.ticket.units.Block;

import java.util.List;
import java.util.Map;

/**
 * @param ok true when nothing below is wrong
 * @param landOverlaps pairs of issued land that overlap in area and years; none is right
 */
record RegistryAudit(boolean ok, String county, List<TicketAudit> tickets, Totals totals, List<Transfer> transfers, List<LandOverlap> landOverlaps) {

    /**
     * @param bucketsKg sum of blocks per bucket
     * @param booksKg sum of the books' balances per bucket, system parties left out
     * @param custody per party: blocks in custody, to be compared with the market's positions
     */
    record TicketAudit(boolean ok, String ticketId, String serial, long issuedKg, long sumOfBucketsKg, long sumOfBooksKg, long issuedAccountKg, Map<String, Long> bucketsKg,
                       Map<String, Long> booksKg, long custodyKg, Map<String, Long> custody, List<Block> gaps, List<Block> overlaps, List<Block> beyond,
                       List<String> differences) {
    }

    record Totals(long tickets, long issuedKg, long custodyKg, long retiredKg) {
    }

    record Transfer(String tradeId, String voucherNo, String ticketId, String fromParty, String toParty, long quantityKg, long amountFen) {
    }

    record LandOverlap(String first, String second, long overlapM2) {
    }
}
