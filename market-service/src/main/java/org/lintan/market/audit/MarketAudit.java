package org.lintan.market.audit;

import java.util.List;
import java.util.Map;

/**
 * The market of a county as its auditor sees it.
 *
 * @param positions kg per ticket over all parties, available and ordered; must equal the registry's custody
 * @param cashFen everybody's money in the market's books, kept fees included
 * @param escrowFen what must lie at the bank: confirmed deposits less paid withdrawals
 * @param commands how many commands stand in which state
 */
record MarketAudit(
        boolean ok,
        List<Finding> findings,
        List<Position> positions,
        long cashFen,
        long escrowFen,
        long trades,
        Map<String, Long> commands) {

    record Position(String ticketId, long quantityKg) {}

    record AuditTrade(
            String tradeId,
            String ticketId,
            String sellerParty,
            String buyerParty,
            long quantityKg,
            long amountFen,
            long feeFen) {}
}
