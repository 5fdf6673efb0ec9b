package org.lintan.ledger.income;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What this service reads of the market's {@code cash.sent.v1}, {@code cash.paid.v1} and {@code cash.returned.v1}; amounts in fen.
 *
 * @param beforeClaims it was paid before claims were kept and stands in this book as arrived
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CashMoved(String payoutId, String county, String party, int part, List<ClaimLine> claims, boolean beforeClaims) {

    /** What this part of the payment carries. */
    long partFen() {
        return claims.stream().mapToLong(ClaimLine::amountFen).reduce(0, Math::addExact);
    }
}
