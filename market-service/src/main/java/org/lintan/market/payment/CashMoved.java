package org.lintan.market.payment;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code cash.sent.v1}, {@code cash.paid.v1} and {@code cash.returned.v1} on {@code market.events}, key = the party: a village's payment
 * order was sent, confirmed by the bank, or came back. The lines of all parts sum to the amount, which every part states.
 *
 * @param part from 1; beyond 1,000 lines an order is told of in parts
 * @param beforeClaims of what is returned: it was paid before claims were kept, so the ledger counts it as arrived without having heard
 */
record CashMoved(
        String payoutId,
        String county,
        String party,
        long amountFen,
        int part,
        int parts,
        List<ClaimLine> claims,
        boolean beforeClaims) {

    static final String SENT = "cash.sent.v1";
    static final String PAID = "cash.paid.v1";
    static final String RETURNED = "cash.returned.v1";
    static final int MOST_LINES = 1_000;

    /** An order that carried no claims when it was paid comes back as a claim of its own. */
    static CashMoved ofBefore(PaymentOrder order, ClaimLine claim) {
        return new CashMoved(order.id(), order.county(), order.party(), order.amountFen(), 1, 1, List.of(claim), true);
    }

    static List<CashMoved> of(PaymentOrder order, List<ClaimLine> claims) {
        int parts = Math.max(1, (claims.size() + MOST_LINES - 1) / MOST_LINES);
        List<CashMoved> all = new ArrayList<>(parts);
        for (int part = 1; part <= parts; part++) {
            List<ClaimLine> lines = claims.subList((part - 1) * MOST_LINES, Math.min(claims.size(), part * MOST_LINES));
            all.add(new CashMoved(
                    order.id(),
                    order.county(),
                    order.party(),
                    order.amountFen(),
                    part,
                    parts,
                    List.copyOf(lines),
                    false));
        }
        return all;
    }
}
