package org.lintan.market.desk.floor;

/** Quantities go in whole lots (1 t), unless somebody takes everything that is left. */
public final class Lot {

    private Lot() {}

    /** Whether the quantity is whole lots, or the whole of what there is. */
    public static boolean fits(long quantityKg, long wholeKg, long lotKg) {
        return quantityKg % lotKg == 0 || quantityKg == wholeKg;
    }
}
