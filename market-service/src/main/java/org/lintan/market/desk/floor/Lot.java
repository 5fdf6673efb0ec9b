package org.lintan.market.desk.floor;

import java.math.BigInteger;
import org.lintan.market.pit.Reservation;

/** Quantities go in whole lots (1 t), unless somebody takes everything that is left. */
public final class Lot {

    private Lot() {}

    /** Whether the quantity is whole lots, or the whole of what there is. */
    public static boolean fits(long quantityKg, long wholeKg, long lotKg) {
        return quantityKg % lotKg == 0 || quantityKg == wholeKg;
    }

    /** The step of orders: whole lots that are whole tonnes too, so that every part of an order costs a whole number of fen. */
    public static long ofOrders(long lotKg) {
        long common = BigInteger.valueOf(lotKg)
                .gcd(BigInteger.valueOf(Reservation.TONNE_KG))
                .longValueExact();
        return Math.multiplyExact(lotKg / common, Reservation.TONNE_KG);
    }
}
