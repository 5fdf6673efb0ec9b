package org.lintan.bench.market;

import java.util.Locale;

/** What may be measured by itself: {@code --rows orders,one}. Each makes one or more lines of the table. */
enum Block {
    ORDERS,
    ONE,
    DRAIN,
    LATENCY,
    HOT,
    PODS,
    PURCHASES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
