package org.lintan.ticket.events;

import java.time.LocalDate;

/** A ticket came into being; all its units are the holder's. Key = ticketId. */
public record TicketIssued(
        String ticketId,
        String serial,
        String verifyCode,
        String county,
        String villageCode,
        String holderParty,
        String holderName,
        long quantityKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        String methodId,
        String methodVersion,
        long blockFrom,
        long blockTo) {

    public static final String TYPE = "ticket.issued.v1";
}
