package org.lintan.market.desk.floor;

import java.math.BigInteger;

/** What the platform keeps of a sale; 0 for villages by rule (domain.md §2). */
public final class Fee {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private Fee() {}

    /** Basis points of the amount in fen, half a fen rounded up, never more than the amount. */
    public static long ofFen(long amountFen, long basisPoints) {
        BigInteger product = BigInteger.valueOf(amountFen).multiply(BigInteger.valueOf(basisPoints));
        long fee = product.add(WHOLE.shiftRight(1)).divide(WHOLE).longValueExact();
        return Math.min(fee, amountFen);
    }
}
