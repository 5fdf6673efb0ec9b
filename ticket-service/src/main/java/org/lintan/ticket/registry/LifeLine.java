package org.lintan.ticket.registry;

import java.time.Instant;

/** One line of a ticket's life. */
public record LifeLine(
        Instant at,
        String what,
        String whatName,
        String whatNameEn,
        String party,
        String toParty,
        long quantityKg,
        String reference) {}
