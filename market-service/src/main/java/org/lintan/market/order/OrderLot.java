package org.lintan.market.order;

import java.math.BigInteger;
import org.lintan.market.order.pit.Reservation;

/** The step of orders. */
public final class OrderLot {

    private OrderLot() {}

    /** Whole lots that are whole tonnes too, so that every part of an order costs a whole number of fen. */
    public static long ofKg(long lotKg) {
        long common = BigInteger.valueOf(lotKg)
                .gcd(BigInteger.valueOf(Reservation.TONNE_KG))
                .longValueExact();
        return Math.multiplyExact(lotKg / common, Reservation.TONNE_KG);
    }
}
