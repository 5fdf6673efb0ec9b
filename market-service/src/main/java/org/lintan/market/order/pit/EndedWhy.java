package org.lintan.market.order.pit;

import org.lintan.market.book.CancelReason;

/** Why an order ended before all of it had traded. The names are API. */
public enum EndedWhy {
    REQUESTED,
    EXPIRED,
    IMMEDIATE_REMAINDER,
    BAND_REACHED,
    OUTSIDE_NEW_BAND,
    SELF_TRADE,
    /** The instrument went back to listings. */
    MODE_ENDED;

    public static EndedWhy of(CancelReason reason) {
        return valueOf(reason.name());
    }
}
