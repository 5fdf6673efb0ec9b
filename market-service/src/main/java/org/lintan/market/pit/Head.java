package org.lintan.market.pit;

import java.time.LocalDate;

/**
 * What there is to know about a pit besides its open orders.
 *
 * @param mode the ticket's own mode; null while it follows the county's rule
 * @param bandDay the day whose price band holds
 * @param nextOrder the book's name of the next order
 */
public record Head(
        Mode mode, LocalDate bandDay, long bandLow, long bandHigh, long nextOrder, long nextSequence, long nextTrade) {}
