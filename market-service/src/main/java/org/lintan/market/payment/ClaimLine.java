package org.lintan.market.payment;

import java.util.List;

/** How much of a claim a payment carries, in fen. Of a trade the claim's id is the trade's. */
record ClaimLine(String claimId, long amountFen) {

    static long sumFen(List<ClaimLine> claims) {
        return claims.stream().mapToLong(ClaimLine::amountFen).reduce(0, Math::addExact);
    }
}
