package org.lintan.market.book;

/** What happens when an order meets one of the same or a related party. In an auction {@code REFUSE} works as {@code CANCEL_NEWEST}. */
public enum SelfTrade {
    CANCEL_NEWEST,
    CANCEL_OLDEST,
    CANCEL_BOTH,
    /** The order is not let in if it would meet one on its way; nothing trades. */
    REFUSE
}
