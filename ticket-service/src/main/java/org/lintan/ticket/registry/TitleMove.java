package org.lintan.ticket.registry;

import java.time.LocalDate;
import org.lintan.kernel.books.Bucket;

/**
 * A wish to move units of a ticket from one hand to another.
 *
 * @param cause unique name of the event that causes it, the cause of its journal
 * @param kind kind of its journal
 */
public record TitleMove(
        String county,
        String ticketId,
        Hand from,
        Hand to,
        long quantityKg,
        String cause,
        String kind,
        LocalDate businessDate) {

    /** Who, and in which bucket. */
    public record Hand(String party, Bucket bucket) {}
}
