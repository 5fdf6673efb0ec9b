package org.lintan.ticket.audit;

import java.util.List;
import java.util.Map;
import org.lintan.ticket.units.Block;

/**
 * @param ok true when nothing below is wrong
 * @param finality per ticket: what was retired, cancelled or bought for a court and never moves again
 * @param landOverlaps pairs of issued land that overlap in area and years; none is right
 * @param titlesTwice pairs issued on the same compartment of the same certificate in overlapping years; a pair of before papers were
 *     compared stands and is listed, any other is wrong
 * @param landCopies pairs that do not overlap as drawn but are nearly the same outline once a web map's shift is undone; a pair of before
 *     they were tried stands and is listed, any other is wrong
 * @param plotsAstray ids of plots that are not what their newest version says, or of which something judged or issued names a version that is
 *     not there; none is right
 * @param papersAstray what stands on a paper that is not kept, with its fingerprint, and papers that are not as long as they say; none is right
 */
record RegistryAudit(
        boolean ok,
        String county,
        List<TicketAudit> tickets,
        List<Finality> finality,
        Totals totals,
        List<Transfer> transfers,
        List<LandOverlap> landOverlaps,
        List<TitleTwice> titlesTwice,
        List<LandCopy> landCopies,
        List<String> plotsAstray,
        List<String> papersAstray) {

    /**
     * @param bucketsKg sum of blocks per bucket
     * @param booksKg sum of the books' balances per bucket, system parties left out
     * @param custody per party: blocks in custody, to be compared with the market's positions
     */
    record TicketAudit(
            boolean ok,
            String ticketId,
            String serial,
            long issuedKg,
            long sumOfBucketsKg,
            long sumOfBooksKg,
            long issuedAccountKg,
            Map<String, Long> bucketsKg,
            Map<String, Long> booksKg,
            long custodyKg,
            Map<String, Long> custody,
            List<Block> gaps,
            List<Block> overlaps,
            List<Block> beyond,
            List<String> differences) {}

    /**
     * @param movesOut transfers in the books out of RETIRED or CANCELLED; must be 0
     * @param certificatesKg sum of the certificates, must be {@code retiredKg}, the sum of the retired blocks
     * @param revived units on a certificate that are not retired (any more); none is right
     * @param resold units a court had bought that were sold afterwards; none is right
     */
    record Finality(
            boolean ok,
            String ticketId,
            String serial,
            long movesOut,
            long retiredKg,
            long certificatesKg,
            List<Block> revived,
            List<Block> resold) {}

    record Totals(long tickets, long issuedKg, long custodyKg, long retiredKg) {}

    record Transfer(
            String tradeId,
            String voucherNo,
            String ticketId,
            String fromParty,
            String toParty,
            long quantityKg,
            long amountFen) {}

    /** @param ofBefore both were issued before papers were compared */
    record TitleTwice(String first, String second, String titleCertificateNo, String compartment, boolean ofBefore) {}

    record LandOverlap(String first, String second, long overlapM2) {}

    /** @param ofBefore both were issued before outlines were tried against the shifts of web maps */
    record LandCopy(String first, String second, long copiedM2, boolean ofBefore) {}
}
