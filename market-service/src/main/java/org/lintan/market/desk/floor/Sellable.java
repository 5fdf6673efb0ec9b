package org.lintan.market.desk.floor;

import java.time.LocalDate;

/** T+1: what was bought today cannot be sold today (domain.md §7). */
public final class Sellable {

    private Sellable() {}

    /**
     * What a holder may list now. Units are alike, so what left since counts as the older ones: never too much is released.
     *
     * @param availableKg free units
     * @param boughtLatelyKg bought since {@link #heldBackSince}
     */
    public static long kg(long availableKg, long boughtLatelyKg) {
        return Math.max(0, availableKg - boughtLatelyKg);
    }

    /** The first day whose purchases are still held back on the given day; 1 holding day means today's. */
    public static LocalDate heldBackSince(LocalDate today, long holdingDays) {
        return today.minusDays(holdingDays - 1);
    }
}
