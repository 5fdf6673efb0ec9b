package org.lintan.market.book;

import java.util.Arrays;

/**
 * For prices that lie far from one another: each has a head of its own and no room beside it. The heads are the leaves of a
 * binary tree that has a node only where keys part, with the bit in which they do: fewer steps than a key has bits, and about
 * as many as the number of prices has. Nodes are used again; the arrays grow and make no garbage otherwise.
 */
final class SparseIndex extends PriceIndex {

    private final OrderPool pool;
    /** By node, two each: a node, the complement (below zero) of a level, or {@link #NONE}. Node 0 has the root, as both. */
    private int[] children = new int[16];

    private byte[] bits = new byte[8];
    private int used = 1;
    private int free = NONE;

    private SparseIndex(OrderPool pool) {
        this.pool = pool;
    }

    /** None of the prices yet. Of the general type, so that this class is loaded where a side is sparse and nowhere else. */
    static PriceIndex of(OrderPool pool) {
        return new SparseIndex(pool);
    }

    @Override
    long key(int level) {
        return pool.key(level);
    }

    @Override
    int get(long key) {
        int level = like(key);
        return level != NONE && pool.key(level) == key ? level : NONE;
    }

    /** A level that has all bits of the key by which levels are told apart on the way to it; {@link #NONE} if there are none. */
    private int like(long key) {
        int at = children[0];
        while (at > 0) {
            at = children[child(at, key)];
        }
        return at == NONE ? NONE : ~at;
    }

    private int child(int node, long key) {
        return node << 1 | (int) (key >>> bits[node]) & 1;
    }

    /** Where the branch hangs in which the key has to be, if keys part at this bit. */
    private int branch(long key, int bit) {
        int place = 0;
        while (children[place] > 0 && bits[children[place]] > bit) {
            place = child(children[place], key);
        }
        return place;
    }

    private static int highestBit(long difference) {
        return 63 - Long.numberOfLeadingZeros(difference);
    }

    @Override
    int home(long key) {
        int like = like(key);
        if (like != NONE && pool.key(like) == key) {
            return like;
        }
        int level = pool.addHead(key);
        if (like == NONE) {
            children[0] = ~level;
            return level;
        }
        int node = newNode();
        int bit = highestBit(pool.key(like) ^ key);
        int place = branch(key, bit);
        bits[node] = (byte) bit;
        children[child(node, key)] = ~level;
        children[child(node, key) ^ 1] = children[place];
        children[place] = node;
        return level;
    }

    /** It has been there since {@link #home} gave it out. */
    @Override
    void set(int level) {}

    @Override
    void clear(int level) {
        long key = pool.key(level);
        int above = 0;
        int place = 0;
        while (children[place] > 0) {
            above = place;
            place = child(children[place], key);
        }
        if (place == 0) {
            children[0] = NONE;
        } else {
            int node = children[above];
            children[above] = children[place ^ 1];
            children[node << 1] = free;
            free = node;
        }
        pool.release(level);
    }

    @Override
    int above(long key) {
        int like = like(key);
        if (like == NONE) {
            return NONE;
        }
        long difference = pool.key(like) ^ key;
        int bit = difference == 0 ? -1 : highestBit(difference);
        int higher = NONE;
        int at = children[0];
        while (at > 0 && bits[at] > bit) {
            int child = child(at, key);
            higher = (child & 1) == 0 ? children[child ^ 1] : higher;
            at = children[child];
        }
        boolean allAbove = difference != 0 && (key >>> bit & 1) == 0;
        return lowest(allAbove ? at : higher);
    }

    private int lowest(int branch) {
        int at = branch;
        while (at > 0) {
            at = children[at << 1];
        }
        return at == NONE ? NONE : ~at;
    }

    private int newNode() {
        if (free != NONE) {
            int node = free;
            free = children[node << 1];
            return node;
        }
        if (used == bits.length) {
            bits = Arrays.copyOf(bits, 2 * used);
            children = Arrays.copyOf(children, 4 * used);
        }
        return used++;
    }
}
