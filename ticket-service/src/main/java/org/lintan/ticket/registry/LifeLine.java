package org.lintan.ticket.registry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a ticket's life. */
public record LifeLine(
        Instant at,
        @Schema(implementation = Life.class) String what,
        String whatName,
        String whatNameEn,
        String party,
        String toParty,
        long quantityKg,
        String reference) {}
