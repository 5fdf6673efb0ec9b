package org.lintan.market.order;

/** How an instrument trades in the market lane. The names are API and rule. */
public enum Mode {
    /** 挂牌: offers stand side by side, somebody takes one. */
    LISTING,
    /** 连续竞价: orders of both sides meet by price, then time. */
    CONTINUOUS
}
