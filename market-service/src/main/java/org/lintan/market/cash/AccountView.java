package org.lintan.market.cash;

import java.time.Instant;

/**
 * A party's money.
 *
 * @param orderedFen held by open orders
 * @param payableFen on its way out
 */
record AccountView(long availableFen, long orderedFen, long payableFen, Instant asOf) {}
