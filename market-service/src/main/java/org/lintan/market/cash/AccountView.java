package org.lintan.market.cash;

import java.time.Instant;

/**
 * A party's money.
 *
 * @param orderedFen held by open orders
 * @param payableFen owed to the party or on its way out; of a village, everything it sold that has not arrived
 * @param waitingFen of that, what no payment order carries yet (卖了)
 * @param onTheWayFen what payment orders carry that the bank has not confirmed (在路上)
 * @param arrivedFen what the bank has confirmed to have paid to the party's account (到账)
 */
record AccountView(
        long availableFen,
        long orderedFen,
        long payableFen,
        long waitingFen,
        long onTheWayFen,
        long arrivedFen,
        Instant asOf) {}
