package org.lintan.market.order.pit;

import java.time.LocalDate;

/**
 * What there is to know about a pit besides its open orders.
 *
 * @param bandDay the day whose price band holds
 * @param nextOrder the book's name of the next order
 */
public record Head(LocalDate bandDay, long bandLow, long bandHigh, long nextOrder, long nextSequence, long nextTrade) {}
