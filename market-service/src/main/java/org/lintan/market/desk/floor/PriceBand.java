package org.lintan.market.desk.floor;

import java.math.BigInteger;

/**
 * The prices a day allows, both ends included, in fen per tonne. Rounded inwards: a price that is a fraction of a fen too far
 * is too far (domain.md §7, fixture 7: close 15.00 → 13.50–16.50).
 */
public record PriceBand(long low, long high) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** So many basis points around the previous close. */
    public static PriceBand around(long closeFenPerTonne, long basisPoints) {
        BigInteger close = BigInteger.valueOf(closeFenPerTonne);
        BigInteger down = close.multiply(BigInteger.valueOf(10_000 - Math.min(basisPoints, 10_000)));
        BigInteger up = close.multiply(BigInteger.valueOf(10_000 + basisPoints));
        long low = down.add(WHOLE).subtract(BigInteger.ONE).divide(WHOLE).longValueExact();
        return new PriceBand(low, up.divide(WHOLE).longValueExact());
    }

    public boolean holds(long priceFenPerTonne) {
        return low <= priceFenPerTonne && priceFenPerTonne <= high;
    }
}
