package org.lintan.market.payment;

import java.util.List;

/**
 * {@code claims.opening.v1} on {@code market.events}, key = the party: what a village of the time before still had in the market, trade by
 * trade, newest last. Said once for each village.
 */
record ClaimsOpening(String county, String party, long amountFen, List<ClaimLine> claims) {

    static final String TYPE = "claims.opening.v1";
}
