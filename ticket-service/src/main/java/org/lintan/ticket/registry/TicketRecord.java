package org.lintan.ticket.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.kernel.party.PartyKind;

/** A ticket as it stands in the registry. */
public record TicketRecord(
        String ticketId,
        String county,
        String serial,
        String verifyCode,
        String applicationId,
        String holderParty,
        String holderName,
        PartyKind holderKind,
        String villageCode,
        String townName,
        String villageName,
        long quantityKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        String methodId,
        String methodVersion,
        LocalDate issuedOn,
        Instant issuedAt,
        TicketParticulars particulars) {}
