package org.lintan.ticket.registry;

import java.time.LocalDate;

/**
 * A ticket in a list.
 *
 * @param ofOwnVillage whether its holder is the reader, or the village on whose roll the reader stands
 * @param ownKg what the reader's party holds of it in any bucket
 */
record TicketLine(
        String ticketId,
        String county,
        String serial,
        String verifyCode,
        String holderParty,
        String holderName,
        String villageName,
        long quantityKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        LocalDate issuedOn,
        long ownKg,
        boolean ofOwnVillage) {}
