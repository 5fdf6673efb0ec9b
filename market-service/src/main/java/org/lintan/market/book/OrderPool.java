package org.lintan.market.book;

import java.util.Arrays;

/**
 * The resting orders of a fast book, each a slot of eight {@code long}s in one array, so that touching an order touches
 * one or two cache lines. What few orders have (a hidden part, expiry) lies in a second array. The neighbours in the queue have
 * a word each: setting one is a plain store, which need not wait for the neighbour's line to come from memory. Slots are used
 * again, the last freed first; the arrays grow and make no garbage otherwise.
 */
final class OrderPool {

    /** No slot has this number. */
    static final int NONE = 0;

    private static final int ID = 0;
    private static final int OWNER = 1;
    /** Level in the upper half, flags in the lower. */
    private static final int PLACE = 2;
    private static final int SHOWN = 3;
    private static final int EARLIER = 4;
    private static final int LATER = 5;
    private static final int QUANTITY = 6;
    private static final int SEQUENCE = 7;

    private static final int DISPLAY = 0;
    private static final int HIDDEN = 1;
    private static final int EXPIRES_AT = 2;

    private static final int IN_USE = 1;
    private static final int SELLS = 2;
    private static final int POST_ONLY = 4;
    private static final int HAS_RARE = 8;

    private static final long LOW = 0xFFFF_FFFFL;

    private long[] orders;
    private long[] rare;
    private int used = 1;
    private int free = NONE;

    OrderPool(int expected) {
        orders = new long[Math.max(8, expected + 1) << 3];
        rare = new long[Math.max(8, expected + 1) << 2];
    }

    /** A slot for a new order; its queue, level and sequence are set when it is queued. */
    int add(long id, long owner, Side side, long quantity, long display, boolean postOnly, long expiresAt) {
        int slot = newSlot();
        int at = slot << 3;
        int flags = IN_USE | (side == Side.SELL ? SELLS : 0) | (postOnly ? POST_ONLY : 0);
        if ((display | expiresAt) != 0) {
            flags |= HAS_RARE;
            rare[(slot << 2) + DISPLAY] = display;
            rare[(slot << 2) + HIDDEN] = 0;
            rare[(slot << 2) + EXPIRES_AT] = expiresAt;
        }
        orders[at + ID] = id;
        orders[at + OWNER] = owner;
        orders[at + QUANTITY] = quantity;
        orders[at + PLACE] = flags;
        return slot;
    }

    void release(int slot) {
        orders[(slot << 3) + PLACE] = 0;
        orders[(slot << 3) + LATER] = free;
        free = slot;
    }

    /** Slots from 1 to below this were used at some time; ask {@link #inUse}. */
    int highWater() {
        return used;
    }

    boolean inUse(int slot) {
        return (orders[(slot << 3) + PLACE] & IN_USE) != 0;
    }

    long id(int slot) {
        return orders[(slot << 3) + ID];
    }

    long shown(int slot) {
        return orders[(slot << 3) + SHOWN];
    }

    long hidden(int slot) {
        return rare(slot, HIDDEN);
    }

    long left(int slot) {
        return shown(slot) + hidden(slot);
    }

    /** @param hidden 0 for an order that shows all */
    void setLeft(int slot, long shown, long hidden) {
        orders[(slot << 3) + SHOWN] = shown;
        if (hasRare(slot)) {
            rare[(slot << 2) + HIDDEN] = hidden;
        }
    }

    void setShown(int slot, long shown) {
        orders[(slot << 3) + SHOWN] = shown;
    }

    /** How much of so much left an order of its kind shows. */
    long shownOf(int slot, long left) {
        long display = display(slot);
        return display == 0 ? left : Math.min(display, left);
    }

    long quantity(int slot) {
        return orders[(slot << 3) + QUANTITY];
    }

    void setQuantity(int slot, long quantity) {
        orders[(slot << 3) + QUANTITY] = quantity;
    }

    long owner(int slot) {
        return orders[(slot << 3) + OWNER];
    }

    int party(int slot) {
        return (int) (owner(slot) >>> 32);
    }

    int group(int slot) {
        return (int) owner(slot);
    }

    static long owner(int party, int group) {
        return (long) party << 32 | group & LOW;
    }

    /** Whether two owners are one party, or of one group. */
    static boolean related(long owner, long other) {
        return (owner ^ other) >>> 32 == 0 || (int) owner != 0 && (int) owner == (int) other;
    }

    long sequence(int slot) {
        return orders[(slot << 3) + SEQUENCE];
    }

    int level(int slot) {
        return (int) (orders[(slot << 3) + PLACE] >>> 32);
    }

    /** A number for the order's level and side, as {@link #levelAndSide(int, Side)}; no branch in it. */
    int levelAndSide(int slot) {
        long place = orders[(slot << 3) + PLACE];
        return (int) (place >>> 32) << 1 | (int) place >> 1 & 1;
    }

    static int levelAndSide(int level, Side side) {
        return level << 1 | (side == Side.SELL ? 1 : 0);
    }

    /** Puts it last in a queue of the level, after the one that was last so far. */
    void setPlace(int slot, int level, int earlier, long sequence) {
        int at = slot << 3;
        orders[at + PLACE] = (long) level << 32 | orders[at + PLACE] & LOW;
        orders[at + EARLIER] = earlier;
        orders[at + LATER] = NONE;
        orders[at + SEQUENCE] = sequence;
    }

    Side side(int slot) {
        return (orders[(slot << 3) + PLACE] & SELLS) != 0 ? Side.SELL : Side.BUY;
    }

    boolean postOnly(int slot) {
        return (orders[(slot << 3) + PLACE] & POST_ONLY) != 0;
    }

    long display(int slot) {
        return rare(slot, DISPLAY);
    }

    long expiresAt(int slot) {
        return rare(slot, EXPIRES_AT);
    }

    private long rare(int slot, int field) {
        return hasRare(slot) ? rare[(slot << 2) + field] : 0;
    }

    private boolean hasRare(int slot) {
        return (orders[(slot << 3) + PLACE] & HAS_RARE) != 0;
    }

    int earlier(int slot) {
        return (int) orders[(slot << 3) + EARLIER];
    }

    int later(int slot) {
        return (int) orders[(slot << 3) + LATER];
    }

    void setEarlier(int slot, int earlier) {
        orders[(slot << 3) + EARLIER] = earlier;
    }

    void setLater(int slot, int later) {
        orders[(slot << 3) + LATER] = later;
    }

    private int newSlot() {
        if (free != NONE) {
            int slot = free;
            free = (int) orders[(slot << 3) + LATER];
            return slot;
        }
        if (used == orders.length >> 3) {
            orders = Arrays.copyOf(orders, Math.multiplyExact(orders.length, 2));
            rare = Arrays.copyOf(rare, 2 * rare.length);
        }
        return used++;
    }
}
