package org.lintan.market.book;

import java.util.Arrays;

/**
 * For prices that lie near one another, as a market's do. Levels come in pages of 64 neighbouring prices with a bit for each that has orders; the
 * pages hang in a tree whose nodes have 64 children, six bits of the price per step. A level's number is its page and its
 * place in it, so a price is found in one step per six bits whatever the prices or their number, and neighbours by the bits.
 * Pages come from the {@link OrderPool}.
 *
 * <p>A market moves in a small range, so the node of the last 4,096 prices looked up is kept at hand (the finger): most
 * look-ups take one step from there. Pages and nodes are used again; the arrays grow and make no garbage otherwise.
 *
 * <p>{@link #NONE} is also a node and a page in which there is nothing, so that a search may walk on where it has failed already.
 */
final class PagedIndex extends PriceIndex {

    /** Where a price goes that needs a new page when there are many. */
    interface Elsewhere {

        /** The level for the key in another index that has taken over; {@link #NONE} if a page is to be added here. */
        int home(long key, int pages);
    }

    /** So many pages there may be whatever the prices: under a megabyte. More than that only side by side. */
    private static final int PAGES_ANYWHERE = 128;

    /** So many pages there may be side by side, however few prices each has yet: a wide market begins so. Six megabytes. */
    private static final int PAGES_SIDE_BY_SIDE = 1_024;

    private static final int PAGES_A_NODE = 8;
    private static final int ROOT = 1;
    private static final long NOWHERE = -1;

    private final int topShift;
    private long[] bits = new long[8];
    private int[] children = new int[8 << 6];
    private int usedNodes = 2;
    private int freeNode = NONE;
    private int nodes;

    private final OrderPool pool;
    private long[] present = new long[8];
    private long[] pageKeys = new long[8];
    private int freePage = NONE;
    private int pages;
    private final Elsewhere elsewhere;

    /** The node above the pages that was used last, and the keys under it (divided by 4,096). */
    private int finger = NONE;

    private long fingerKeys = NOWHERE;

    PagedIndex(long maxKey, OrderPool pool, Elsewhere elsewhere) {
        this.pool = pool;
        this.elsewhere = elsewhere;
        topShift = 6 * (steps(maxKey) - 1);
    }

    private static int steps(long maxKey) {
        return Math.max(2, (64 - Long.numberOfLeadingZeros(maxKey) + 5) / 6);
    }

    /** All bits of the keys that an index up to this price can hold. */
    static long keyMask(long maxPrice) {
        int steps = steps(maxPrice);
        return steps >= 11 ? Long.MAX_VALUE : (1L << 6 * steps) - 1;
    }

    @Override
    long key(int level) {
        return pageKeys[level >>> 6] << 6 | level & 63;
    }

    @Override
    int get(long key) {
        int page = page(key);
        return (present[page] >>> key & 1) == 0 ? NONE : level(page, key);
    }

    @Override
    int home(long key) {
        int page = page(key);
        return page == NONE ? homeInNewPage(key) : level(page, key);
    }

    private int homeInNewPage(long key) {
        int moved = freePage == NONE && pages >= mostPages() ? elsewhere.home(key, pages) : NONE;
        if (moved == NONE) {
            return level(addPage(key), key);
        }
        dissolve();
        return moved;
    }

    private int mostPages() {
        return pages < nodes * PAGES_A_NODE ? PAGES_ANYWHERE : PAGES_SIDE_BY_SIDE;
    }

    /** Gives the levels back as slots of the pool; the index is of no more use. No page is free, so each has one. */
    private void dissolve() {
        for (int page = 1; page < present.length; page++) {
            if (present[page] != 0) {
                pool.releaseHeads(page);
            }
        }
    }

    @Override
    void set(int level) {
        present[level >>> 6] |= 1L << level;
    }

    @Override
    void clear(int level) {
        int page = level >>> 6;
        long rest = present[page] & ~(1L << level);
        present[page] = rest;
        if (rest == 0) {
            prune(pageKeys[page] << 6);
        }
    }

    private static int level(int page, long key) {
        return page << 6 | (int) key & 63;
    }

    private int page(long key) {
        int node = key >>> 12 == fingerKeys ? finger : walk(key);
        return children[node << 6 | (int) (key >>> 6) & 63];
    }

    /** The node above the page of the key, which becomes the finger. */
    private int walk(long key) {
        int node = nodeAt(key, 6);
        finger = node;
        fingerKeys = node == NONE ? NOWHERE : key >>> 12;
        return node;
    }

    private static int at(long key, int shift) {
        return (int) (key >>> shift) & 63;
    }

    private int addPage(long key) {
        int node = key >>> 12 == fingerKeys ? finger : addNodes(key);
        int page = newPage();
        pageKeys[page] = key >>> 6;
        adopt(node, at(key, 6), page);
        return page;
    }

    private int addNodes(long key) {
        int node = ROOT;
        for (int shift = topShift; shift > 6; shift -= 6) {
            int at = at(key, shift);
            if (children[node << 6 | at] == NONE) {
                adopt(node, at, newNode());
            }
            node = children[node << 6 | at];
        }
        return node;
    }

    private void adopt(int node, int at, int child) {
        bits[node] |= 1L << at;
        children[node << 6 | at] = child;
    }

    /** Gives back the empty page and the nodes on the way to it that have nothing under them any more. */
    private void prune(long key) {
        releasePage(page(key));
        abandon(finger, at(key, 6));
        for (int shift = 12; bits[finger] == 0 && shift <= topShift; shift += 6) {
            int node = nodeAt(key, shift);
            int at = at(key, shift);
            releaseNode(children[node << 6 | at]);
            abandon(node, at);
            if (bits[node] != 0) {
                return;
            }
        }
    }

    private void abandon(int node, int at) {
        bits[node] &= ~(1L << at);
        children[node << 6 | at] = NONE;
    }

    /** The node whose children are told apart by the six bits of the key from this shift on. */
    private int nodeAt(long key, int wanted) {
        int node = ROOT;
        for (int shift = topShift; shift > wanted; shift -= 6) {
            node = children[node << 6 | at(key, shift)];
        }
        return node;
    }

    @Override
    int above(long key) {
        int page = page(key);
        long higher = present[page] & -2L << key;
        if (higher == 0) {
            page = pageAbove(key);
            higher = present[page];
        }
        return page == NONE ? NONE : page << 6 | Long.numberOfTrailingZeros(higher);
    }

    private int pageAbove(long key) {
        if (key >>> 12 == fingerKeys) {
            long near = bits[finger] & -2L << at(key, 6);
            if (near != 0) {
                return children[finger << 6 | Long.numberOfTrailingZeros(near)];
            }
        }
        int node = ROOT;
        int branch = NONE;
        int branchShift = 0;
        for (int shift = topShift; shift > 0 && node != NONE; shift -= 6) {
            int at = at(key, shift);
            long higher = bits[node] & -2L << at;
            if (higher != 0) {
                branch = node << 6 | Long.numberOfTrailingZeros(higher);
                branchShift = shift;
            }
            node = children[node << 6 | at];
        }
        int found = children[branch];
        for (int shift = branchShift; shift > 6; shift -= 6) {
            found = children[found << 6 | Long.numberOfTrailingZeros(bits[found])];
        }
        return found;
    }

    private int newNode() {
        nodes++;
        if (freeNode != NONE) {
            int node = freeNode;
            freeNode = children[node << 6];
            children[node << 6] = NONE;
            return node;
        }
        if (usedNodes == bits.length) {
            bits = Arrays.copyOf(bits, 2 * usedNodes);
            children = Arrays.copyOf(children, 2 * usedNodes << 6);
        }
        return usedNodes++;
    }

    private void releaseNode(int node) {
        nodes--;
        if (node == finger) {
            fingerKeys = NOWHERE;
        }
        children[node << 6] = freeNode;
        freeNode = node;
    }

    private int newPage() {
        if (freePage != NONE) {
            int page = freePage;
            freePage = (int) pageKeys[page];
            return page;
        }
        int page = pool.addHeads();
        pages++;
        if (page >= present.length) {
            present = Arrays.copyOf(present, 2 * page);
            pageKeys = Arrays.copyOf(pageKeys, 2 * page);
        }
        return page;
    }

    private void releasePage(int page) {
        pageKeys[page] = freePage;
        freePage = page;
    }
}
