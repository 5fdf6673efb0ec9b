package org.lintan.ticket.audit;

import java.util.ArrayList;
import java.util.List;
import org.lintan.ticket.audit.RegistryAudit.Finality;
import org.lintan.ticket.audit.TicketAuditor.Held;
import org.lintan.ticket.units.Block;

/** PURE: units that were retired, cancelled or bought for a court stay where they are, unit by unit. */
final class FinalityAuditor {

    /** What a certificate says was retired. */
    record Retired(long quantityKg, List<Block> blocks) {}

    /** Units that changed hands by a trade; sales of a ticket are given in the order of their vouchers. */
    record Sold(String lane, List<Block> blocks) {}

    private FinalityAuditor() {}

    /** @param movesOut transfers in the books that took units of the ticket out of RETIRED or CANCELLED */
    static Finality audit(
            String ticketId,
            String serial,
            List<Held> held,
            List<Retired> certificates,
            List<Sold> sales,
            long movesOut) {
        List<Block> retired = held.stream()
                .filter(unit -> unit.bucket().equals("RETIRED"))
                .map(Held::block)
                .sorted()
                .toList();
        long retiredKg = retired.stream().mapToLong(Block::quantityKg).sum();
        long certificatesKg =
                certificates.stream().mapToLong(Retired::quantityKg).sum();
        List<Block> revived = certificates.stream()
                .flatMap(certificate -> certificate.blocks().stream())
                .flatMap(block -> outside(block, retired).stream())
                .sorted()
                .toList();
        List<Block> resold = resold(sales);
        boolean ok = movesOut == 0 && certificatesKg == retiredKg && revived.isEmpty() && resold.isEmpty();
        return new Finality(ok, ticketId, serial, movesOut, retiredKg, certificatesKg, revived, resold);
    }

    /** The parts of a block that none of the ascending, disjoint others covers. */
    private static List<Block> outside(Block block, List<Block> others) {
        List<Block> outside = new ArrayList<>();
        long next = block.from();
        for (Block other : others) {
            if (other.to() >= next && other.from() <= block.to()) {
                if (other.from() > next) {
                    outside.add(new Block(next, other.from() - 1));
                }
                next = other.to() + 1;
            }
        }
        if (next <= block.to()) {
            outside.add(new Block(next, block.to()));
        }
        return outside;
    }

    private static List<Block> resold(List<Sold> sales) {
        List<Block> forCourts = new ArrayList<>();
        List<Block> resold = new ArrayList<>();
        for (Sold sale : sales) {
            for (Block block : sale.blocks()) {
                forCourts.stream()
                        .filter(bound -> bound.from() <= block.to() && block.from() <= bound.to())
                        .forEach(bound -> resold.add(
                                new Block(Math.max(bound.from(), block.from()), Math.min(bound.to(), block.to()))));
            }
            if (sale.lane().equals("JUDICIAL")) {
                forCourts.addAll(sale.blocks());
            }
        }
        return resold;
    }
}
