package org.lintan.ticket.pub;

import java.time.LocalDate;
import org.lintan.kernel.party.PartyKind;

/**
 * A ticket in the list for strangers.
 *
 * @param code county and serial, by which its page is found
 * @param remainingKg not retired and not cancelled
 */
record PublicTicketLine(
        String county,
        String serial,
        String code,
        String holderName,
        PartyKind holderKind,
        String townName,
        String villageName,
        long quantityKg,
        long remainingKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        String methodId,
        String methodVersion,
        LocalDate issuedOn) {}
