package org.lintan.market.book;

import java.util.Arrays;

/**
 * The orders of one side that cross the best of the other, in the order they trade, each as long as its quantity: where one
 * ends the next begins. Whatever leaves closes the gap. Every question is answered in steps as few as the digits of the
 * number of orders: lengths are summed in a Fenwick tree, relations found by {@link AuctionKin}.
 */
final class AuctionLine {

    private final int[] slots;
    private final long[] prices;
    private final long[] owners;
    /** Of length 1, 2, 4 … places each, as the lowest bit of the place (counted from 1) says. */
    private final long[] sums;

    private final long[] lengths;
    private final boolean[] gone;
    private final AuctionKin parties;
    private final AuctionKin groups;

    AuctionLine(FastOrders orders, BookSide side) {
        OrderPool pool = orders.pool;
        int size = 0;
        for (int level = side.best(); crosses(orders, side, level); level = side.worse(level)) {
            size += side.count(level);
        }
        slots = new int[size];
        prices = new long[size];
        owners = new long[size];
        lengths = new long[size];
        sums = new long[size + 1];
        gone = new boolean[size];
        int place = 0;
        for (int level = side.best(); crosses(orders, side, level); level = side.worse(level)) {
            for (int slot = pool.later(level); slot != level; slot = pool.later(slot)) {
                slots[place] = slot;
                prices[place] = side.price(level);
                owners[place] = pool.owner(slot);
                lengths[place] = pool.left(slot);
                place++;
            }
        }
        for (int node = 1; node <= size; node++) {
            sums[node] += lengths[node - 1];
            int above = node + (node & -node);
            if (above <= size) {
                sums[above] += sums[node];
            }
        }
        parties = new AuctionKin(Arrays.stream(owners).map(owner -> owner >> 32).toArray(), gone);
        groups = new AuctionKin(Arrays.stream(owners).map(owner -> (int) owner).toArray(), gone);
    }

    private static boolean crosses(FastOrders orders, BookSide side, int level) {
        return level != BookSide.NONE && orders.crosses(side.side, side.price(level));
    }

    int size() {
        return slots.length;
    }

    int slot(int place) {
        return slots[place];
    }

    long price(int place) {
        return prices[place];
    }

    long owner(int place) {
        return owners[place];
    }

    long begin(int place) {
        long sum = 0;
        for (int node = place; node > 0; node -= node & -node) {
            sum += sums[node];
        }
        return sum;
    }

    long end(int place) {
        return begin(place) + lengths[place];
    }

    /** The place of the order that lies there; {@link #size} if the line is shorter. */
    int at(long volume) {
        long rest = volume;
        int place = 0;
        for (int step = Integer.highestOneBit(size()); step > 0; step >>= 1) {
            if (place + step <= size() && sums[place + step] <= rest) {
                place += step;
                rest -= sums[place];
            }
        }
        return place;
    }

    /** The first order from this place on that is related to the owner; {@link #size} if there is none. */
    int firstRelated(long owner, int from) {
        int party = parties.first((int) (owner >> 32), from);
        return (int) owner == 0 ? party : Math.min(party, groups.first((int) owner, from));
    }

    /** Takes the order out; where it began. */
    long leave(int place) {
        long began = begin(place);
        for (int node = place + 1; node <= size(); node += node & -node) {
            sums[node] -= lengths[place];
        }
        lengths[place] = 0;
        gone[place] = true;
        return began;
    }
}
