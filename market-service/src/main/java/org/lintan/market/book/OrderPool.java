package org.lintan.market.book;

import java.util.Arrays;

/**
 * The resting orders of a fast book, each a slot of eight {@code long}s in one array, so that touching an order touches
 * one or two cache lines. What few orders have (a hidden part, expiry) lies in a second array. Slots are used again, the last
 * freed first; the arrays grow and make no garbage otherwise.
 *
 * <p>The orders of one price are a ring, earliest to latest, that begins and ends at a head: a slot of its own, which has the
 * sums. So every order has a neighbour on either side, and joining or leaving is two stores that ask nothing. The neighbours
 * have a word each: setting one need not wait for the neighbour's line to come from memory.
 */
final class OrderPool {

    /** No slot has this number. */
    static final int NONE = 0;

    private static final int ID = 0;
    private static final int OWNER = 1;
    /** The head of its ring in the upper half, flags in the lower. */
    private static final int PLACE = 2;

    private static final int SHOWN = 3;
    private static final int EARLIER = 4;
    private static final int LATER = 5;
    private static final int QUANTITY = 6;
    private static final int SEQUENCE = 7;

    /** Words of a head, {@link #SHOWN} besides; its latest order is the one before it, its earliest the one after it. */
    private static final int ALL_HIDDEN = QUANTITY;

    private static final int COUNT = SEQUENCE;
    private static final int KEY = ID;

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

    /** Makes 64 heads of empty rings, in a row; the first one's slot divided by 64. */
    int addHeads() {
        int first = used + 63 & -64;
        while (first + 64 > orders.length >> 3) {
            grow();
        }
        for (int slot = used; slot < first; slot++) {
            release(slot);
        }
        for (int head = first; head < first + 64; head++) {
            empty(head);
        }
        used = first + 64;
        return first >> 6;
    }

    /** What {@link #addHeads} made, as slots to be used again. */
    void releaseHeads(int first) {
        for (int head = first << 6; head < first + 1 << 6; head++) {
            release(head);
        }
    }

    /** A head of an empty ring that remembers the key of its price. It is given back by {@link #release}. */
    int addHead(long key) {
        int head = newSlot();
        empty(head);
        orders[(head << 3) + KEY] = key;
        return head;
    }

    /** The key of a head that was made with one. */
    long key(int head) {
        return orders[(head << 3) + KEY];
    }

    /** Puts the ring of orders on another head, which has none. */
    void move(int head, int to) {
        for (int slot = later(head); slot != head; slot = later(slot)) {
            setLevel(slot, to);
        }
        setLater(to, later(head));
        setEarlier(to, earlier(head));
        setEarlier(later(head), to);
        setLater(earlier(head), to);
        sum(to, allShown(head), allHidden(head), count(head));
    }

    /** Forgets the orders of the ring, which are not told. */
    void empty(int head) {
        int at = head << 3;
        orders[at + EARLIER] = head;
        orders[at + LATER] = head;
        orders[at + SHOWN] = 0;
        orders[at + ALL_HIDDEN] = 0;
        orders[at + COUNT] = 0;
    }

    /** Adds to the sums of a head; how many orders there are now. */
    int sum(int head, long shown, long hidden, int count) {
        int at = head << 3;
        orders[at + SHOWN] += shown;
        if (hidden != 0) {
            orders[at + ALL_HIDDEN] += hidden;
        }
        return (int) (orders[at + COUNT] += count);
    }

    long allShown(int head) {
        return orders[(head << 3) + SHOWN];
    }

    long allHidden(int head) {
        return orders[(head << 3) + ALL_HIDDEN];
    }

    int count(int head) {
        return (int) orders[(head << 3) + COUNT];
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

    /** The head of the ring it is in. */
    int level(int slot) {
        return (int) (orders[(slot << 3) + PLACE] >>> 32);
    }

    /** Puts it last in the ring of the head. */
    void join(int slot, int head, long sequence) {
        int at = slot << 3;
        int last = earlier(head);
        setLevel(slot, head);
        orders[at + EARLIER] = last;
        orders[at + LATER] = head;
        orders[at + SEQUENCE] = sequence;
        setLater(last, slot);
        setEarlier(head, slot);
    }

    private void setLevel(int slot, int head) {
        int at = (slot << 3) + PLACE;
        orders[at] = (long) head << 32 | orders[at] & LOW;
    }

    /** Takes it out of its ring. */
    void leave(int slot) {
        int earlier = earlier(slot);
        int later = later(slot);
        setLater(earlier, later);
        setEarlier(later, earlier);
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

    /** The order before it in its ring; the head before the first, the last before the head. */
    int earlier(int slot) {
        return (int) orders[(slot << 3) + EARLIER];
    }

    /** The order after it in its ring; the head after the last, the first after the head. */
    int later(int slot) {
        return (int) orders[(slot << 3) + LATER];
    }

    private void setEarlier(int slot, int earlier) {
        orders[(slot << 3) + EARLIER] = earlier;
    }

    private void setLater(int slot, int later) {
        orders[(slot << 3) + LATER] = later;
    }

    private int newSlot() {
        if (free != NONE) {
            int slot = free;
            free = (int) orders[(slot << 3) + LATER];
            return slot;
        }
        if (used == orders.length >> 3) {
            grow();
        }
        return used++;
    }

    private void grow() {
        orders = Arrays.copyOf(orders, Math.multiplyExact(orders.length, 2));
        rare = Arrays.copyOf(rare, 2 * rare.length);
    }
}
