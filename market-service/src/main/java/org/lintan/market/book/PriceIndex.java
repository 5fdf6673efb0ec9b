package org.lintan.market.book;

/**
 * Where the levels of one side lie. A level's number is also the slot of the head of its orders in the {@link OrderPool}.
 *
 * <p>Prices are keys here: numbers of which the smaller is the better, see {@link BookSide#key}.
 */
abstract class PriceIndex {

    static final int NONE = OrderPool.NONE;

    abstract long key(int level);

    /** The level of the key if it is there, or {@link #NONE}. */
    abstract int get(long key);

    /** The level the key has or would have; {@link #set} puts it there. */
    abstract int home(long key);

    abstract void set(int level);

    abstract void clear(int level);

    /** The level with the smallest key above this one, or {@link #NONE}. */
    abstract int above(long key);
}
