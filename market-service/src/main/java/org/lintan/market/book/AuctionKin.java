package org.lintan.market.book;

import java.util.Arrays;

/** Who of an {@link AuctionLine} is of the same party, or of the same group: places by that number, then in their order. */
final class AuctionKin {

    private final long[] places;
    private final boolean[] gone;
    /** By index in the array above, for one whose order has left: an index after which to look on. */
    private final int[] next;

    /**
     * @param kin by place, an {@code int} each
     * @param gone by place, whether the order has left; read whenever asked
     */
    AuctionKin(long[] kin, boolean[] gone) {
        this.gone = gone;
        places = new long[kin.length];
        next = new int[kin.length];
        for (int place = 0; place < kin.length; place++) {
            places[place] = kin[place] << 32 | place;
            next[place] = place + 1;
        }
        Arrays.sort(places);
    }

    /** The first place from this one on of that number whose order is still there; the number of places if there is none. */
    int first(int kin, int from) {
        int found = Arrays.binarySearch(places, (long) kin << 32 | from);
        int index = notGone(found < 0 ? ~found : found);
        return index < places.length && places[index] >> 32 == kin ? (int) places[index] : places.length;
    }

    /** The first index from this one on whose order has not left. The way there is remembered, so that nobody walks it again. */
    private int notGone(int from) {
        int found = from;
        while (found < places.length && gone[(int) places[found]]) {
            found = next[found];
        }
        for (int at = from; at < found; ) {
            int after = next[at];
            next[at] = found;
            at = after;
        }
        return found;
    }
}
