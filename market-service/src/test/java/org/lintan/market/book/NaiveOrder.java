package org.lintan.market.book;

import java.util.Comparator;

/** An order of the {@link NaiveBook}, with a field for everything. */
final class NaiveOrder {

    static final Comparator<NaiveOrder> EARLIEST_FIRST = Comparator.comparingLong(order -> order.sequence);

    long id;
    int party;
    int group;
    Side side;
    long price;
    long quantity;
    long shown;
    long hidden;
    long display;
    boolean postOnly;
    long expiresAt;
    long sequence;

    long left() {
        return shown + hidden;
    }

    boolean relatedTo(int otherParty, int otherGroup) {
        return party == otherParty || group != 0 && group == otherGroup;
    }

    /** Shows as much of what is left as an order of its kind does. */
    void show(long left) {
        shown = display == 0 ? left : Math.min(display, left);
        hidden = left - shown;
    }

    NaiveOrder copy() {
        return of(value());
    }

    RestingOrder value() {
        return new RestingOrder(
                id, party, group, side, price, quantity, shown, hidden, display, postOnly, expiresAt, sequence);
    }

    static NaiveOrder of(RestingOrder value) {
        NaiveOrder order = new NaiveOrder();
        order.id = value.id();
        order.party = value.party();
        order.group = value.group();
        order.side = value.side();
        order.price = value.price();
        order.quantity = value.quantity();
        order.shown = value.shown();
        order.hidden = value.hidden();
        order.display = value.display();
        order.postOnly = value.postOnly();
        order.expiresAt = value.expiresAt();
        order.sequence = value.sequence();
        return order;
    }
}
