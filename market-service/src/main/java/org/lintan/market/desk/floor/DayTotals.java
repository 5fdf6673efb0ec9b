package org.lintan.market.desk.floor;

import java.math.BigInteger;

/**
 * What the market lane traded on one day: the matter of a close (domain.md §7: volume-weighted average of the day's listing
 * trades).
 *
 * @param volumeKg kg traded
 * @param turnover sum of kg × fen per tonne
 */
public record DayTotals(long volumeKg, BigInteger turnover) {

    public static final DayTotals NONE = new DayTotals(0, BigInteger.ZERO);

    public DayTotals plus(long quantityKg, long priceFenPerTonne) {
        BigInteger added = BigInteger.valueOf(quantityKg).multiply(BigInteger.valueOf(priceFenPerTonne));
        return new DayTotals(Math.addExact(volumeKg, quantityKg), turnover.add(added));
    }

    /** Fen per tonne, half a fen rounded up. Only for a day that traded. */
    public long close() {
        BigInteger volume = BigInteger.valueOf(volumeKg);
        return turnover.add(volume.shiftRight(1)).divide(volume).longValueExact();
    }
}
