package org.lintan.market.order.pit;

/** {@code OPEN} until everything has traded or the rest was taken out of the book. */
public enum OrderState {
    OPEN,
    FILLED,
    CANCELLED
}
