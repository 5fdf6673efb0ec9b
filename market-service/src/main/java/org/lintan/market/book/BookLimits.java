package org.lintan.market.book;

/**
 * What a book takes at most, and in what steps. Whatever exceeds a limit is refused with a code.
 *
 * @param tick step of prices, fen per tonne
 * @param lot step of quantities, kg
 * @param maxPrice highest price, fen per tonne
 * @param maxQuantity largest quantity of one order, kg
 * @param maxOrders orders resting at once
 * @param maxLevels prices per side at once
 * @param maxSlices slices of an order that shows only part of itself
 */
public record BookLimits(
        long tick, long lot, long maxPrice, long maxQuantity, int maxOrders, int maxLevels, int maxSlices) {

    /** Tick 0.01 yuan/t, step 1 kg, up to 10 million yuan/t and 9 million t an order, a million orders. */
    public static final BookLimits DEFAULT =
            new BookLimits(1, 1, 1_000_000_000L, 9_000_000_000L, 1_048_576, 65_536, 1_000);

    public BookLimits {
        if (tick < 1
                || lot < 1
                || maxPrice < tick
                || maxQuantity < lot
                || maxOrders < 1
                || maxLevels < 1
                || maxSlices < 1) {
            throw new IllegalArgumentException("every limit is at least one step");
        }
        if (Math.multiplyHigh(maxQuantity, maxOrders) != 0 || maxQuantity * maxOrders < 0) {
            throw new IllegalArgumentException(
                    "maxQuantity × maxOrders must fit a long, so that no sum in the book can overflow");
        }
    }
}
