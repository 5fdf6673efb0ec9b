package org.lintan.market.pit;

/** How a ticket trades. */
public enum Mode {
    /** 挂牌: offers stand side by side, somebody takes one. */
    LISTING,
    /** 连续竞价: orders of both sides meet by price, then time. */
    CONTINUOUS
}
