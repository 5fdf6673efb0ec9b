package org.lintan.bench;

/**
 * Operations in the order they come, the first {@code prefill} of them untimed.
 *
 * @param kinds {@link #PLACE} … of each
 * @param prices of orders and moves
 * @param quantities of orders; of a move the order's quantity as it came in
 * @param buys whether each is a buy
 */
public record Workload(int prefill, byte[] kinds, long[] ids, long[] prices, long[] quantities, boolean[] buys) {

    /** A limit order good till cancelled. */
    public static final byte PLACE = 0;
    /** A limit order for at once only. */
    public static final byte TAKE = 1;

    public static final byte CANCEL = 2;
    /** To another price, its quantity unchanged. */
    public static final byte MOVE = 3;

    public int size() {
        return kinds.length;
    }
}
