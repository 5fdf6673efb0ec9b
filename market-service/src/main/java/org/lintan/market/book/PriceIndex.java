package org.lintan.market.book;

import java.util.Arrays;

/**
 * A sorted map from price to level: a tree in which each node has 64 children and a bit for each that exists, six bits of
 * the price per step. A look-up takes one step per six bits of the highest price, whatever the prices or their number;
 * neighbours are found with the bits. Nodes lie in two arrays and are used again.
 *
 * <p>A market moves in a small range, so the node of the last 4,096 prices looked up is kept at hand (the finger): most
 * look-ups start there and take two steps.
 */
final class PriceIndex {

    static final int NONE = -1;

    private static final int ROOT = 0;

    private final int topShift;
    private final int[] path;
    private long[] bits = new long[16];
    private int[] children = new int[16 << 6];
    private int used = 1;
    private int free = NONE;

    /** The node two steps above the levels that was used last, and the prices under it (divided by 4,096). */
    private int finger = NONE;
    private long fingerPrices;

    PriceIndex(long maxPrice) {
        int steps = Math.max(1, (64 - Long.numberOfLeadingZeros(maxPrice) + 5) / 6);
        topShift = 6 * (Math.max(2, steps) - 1);
        path = new int[Math.max(2, steps)];
    }

    int get(long price) {
        int node = near(price);
        if (node == NONE) {
            return NONE;
        }
        int at = (int) (price >>> 6) & 63;
        if ((bits[node] >>> at & 1) == 0) {
            return NONE;
        }
        node = children[node << 6 | at];
        at = (int) price & 63;
        return (bits[node] >>> at & 1) == 0 ? NONE : children[node << 6 | at];
    }

    /** The node two steps above the level of the price, which becomes the finger; none if it does not exist. */
    private int near(long price) {
        return finger != NONE && price >>> 12 == fingerPrices ? finger : walk(price);
    }

    private int walk(long price) {
        int node = ROOT;
        for (int shift = topShift; shift > 6; shift -= 6) {
            int at = (int) (price >>> shift) & 63;
            if ((bits[node] >>> at & 1) == 0) {
                return NONE;
            }
            node = children[node << 6 | at];
        }
        finger = node;
        fingerPrices = price >>> 12;
        return node;
    }

    /** The price must not be there yet. */
    void put(long price, int level) {
        int node = near(price);
        int shift = 6;
        if (node == NONE) {
            node = ROOT;
            shift = topShift;
        }
        for (; shift > 0; shift -= 6) {
            int at = (int) (price >>> shift) & 63;
            if ((bits[node] >>> at & 1) == 0) {
                int child = newNode();
                bits[node] |= 1L << at;
                children[node << 6 | at] = child;
            }
            node = children[node << 6 | at];
        }
        int at = (int) price & 63;
        bits[node] |= 1L << at;
        children[node << 6 | at] = level;
    }

    /** The price must be there. */
    void remove(long price) {
        int upper = near(price);
        int leaf = children[upper << 6 | (int) (price >>> 6) & 63];
        bits[leaf] &= ~(1L << ((int) price & 63));
        if (bits[leaf] == 0) {
            prune(price);
        }
    }

    /** Gives back the nodes on the way to the price that have nothing under them any more. */
    private void prune(long price) {
        int depth = 0;
        int node = ROOT;
        for (int shift = topShift; shift > 0; shift -= 6) {
            path[depth++] = node;
            node = children[node << 6 | (int) (price >>> shift) & 63];
        }
        int shift = 0;
        while (bits[node] == 0 && depth > 0) {
            release(node);
            node = path[--depth];
            shift += 6;
            bits[node] &= ~(1L << ((int) (price >>> shift) & 63));
        }
    }

    /** The level of the highest price below this one. */
    int below(long price) {
        int near = near(price);
        int level = near == NONE ? NONE : below(near, 6, price);
        return level != NONE ? level : below(ROOT, topShift, price);
    }

    private int below(int from, int fromShift, long price) {
        int node = from;
        int branch = NONE;
        int branchShift = 0;
        for (int shift = fromShift; shift >= 0; shift -= 6) {
            int at = (int) (price >>> shift) & 63;
            long lower = bits[node] & (1L << at) - 1;
            if (lower != 0) {
                branch = node << 6 | 63 - Long.numberOfLeadingZeros(lower);
                branchShift = shift;
            }
            if ((bits[node] >>> at & 1) == 0) {
                break;
            }
            node = children[node << 6 | at];
        }
        if (branch == NONE) {
            return NONE;
        }
        node = children[branch];
        for (int shift = branchShift; shift > 0; shift -= 6) {
            node = children[node << 6 | 63 - Long.numberOfLeadingZeros(bits[node])];
        }
        return node;
    }

    /** The level of the lowest price above this one. */
    int above(long price) {
        int near = near(price);
        int level = near == NONE ? NONE : above(near, 6, price);
        return level != NONE ? level : above(ROOT, topShift, price);
    }

    private int above(int from, int fromShift, long price) {
        int node = from;
        int branch = NONE;
        int branchShift = 0;
        for (int shift = fromShift; shift >= 0; shift -= 6) {
            int at = (int) (price >>> shift) & 63;
            long higher = bits[node] & ~((2L << at) - 1);
            if (higher != 0) {
                branch = node << 6 | Long.numberOfTrailingZeros(higher);
                branchShift = shift;
            }
            if ((bits[node] >>> at & 1) == 0) {
                break;
            }
            node = children[node << 6 | at];
        }
        if (branch == NONE) {
            return NONE;
        }
        node = children[branch];
        for (int shift = branchShift; shift > 0; shift -= 6) {
            node = children[node << 6 | Long.numberOfTrailingZeros(bits[node])];
        }
        return node;
    }

    private int newNode() {
        if (free != NONE) {
            int node = free;
            free = children[node << 6];
            return node;
        }
        if (used == bits.length) {
            bits = Arrays.copyOf(bits, 2 * used);
            children = Arrays.copyOf(children, 2 * used << 6);
        }
        return used++;
    }

    private void release(int node) {
        if (node == finger) {
            finger = NONE;
        }
        children[node << 6] = free;
        free = node;
    }
}
