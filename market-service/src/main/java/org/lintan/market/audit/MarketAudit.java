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
        Map<String, Long> commands,
        List<VillageMoney> villages) {

    /**
     * A village's money: owed to it here, and paid to its account so far; the ledger says the same of its claims and arrivals.
     *
     * @param payableFen owed and not confirmed by the bank
     * @param paidFen confirmed by the bank and not returned
     */
    record VillageMoney(String party, long payableFen, long paidFen) {}

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
