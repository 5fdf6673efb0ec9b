package org.lintan.market.statement;

/** What the bank's own file says against taking an entry for one payment of one payer. */
enum Obstacle {
    /** Takes back an earlier entry. */
    REVERSAL,
    /** One amount for several payments. */
    SEVERAL_PAYMENTS
}
