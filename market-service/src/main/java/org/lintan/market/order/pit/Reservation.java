package org.lintan.market.order.pit;

import java.util.OptionalLong;

/**
 * The money behind a buy: its price for each tonne still wanted. Orders are whole tonnes, so every part of it is a whole number
 * of fen and nothing is ever rounded.
 */
public final class Reservation {

    public static final long TONNE_KG = 1_000;

    private Reservation() {}

    /** Fen for so many whole tonnes at this price; empty beyond a {@code long}. */
    public static OptionalLong of(long quantityKg, long priceFenPerTonne) {
        long tonnes = tonnes(quantityKg);
        return Math.multiplyHigh(tonnes, priceFenPerTonne) != 0 || tonnes * priceFenPerTonne < 0
                ? OptionalLong.empty()
                : OptionalLong.of(tonnes * priceFenPerTonne);
    }

    /** The part of the reservation of {@code remainingKg} that stands behind {@code kg} of them. */
    public static long share(long reservedFen, long remainingKg, long kg) {
        long tonnes = tonnes(remainingKg);
        if (kg > remainingKg || reservedFen % tonnes != 0) {
            throw new IllegalArgumentException(
                    reservedFen + " fen are no reservation for " + remainingKg + " kg, of which " + kg + " are asked");
        }
        return Math.multiplyExact(reservedFen / tonnes, tonnes(kg));
    }

    private static long tonnes(long kg) {
        if (kg <= 0 || kg % TONNE_KG != 0) {
            throw new IllegalArgumentException(kg + " kg are not whole tonnes");
        }
        return kg / TONNE_KG;
    }
}
