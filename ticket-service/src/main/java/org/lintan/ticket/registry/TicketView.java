package org.lintan.ticket.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.party.PartyKind;

/** A ticket's page for somebody of the county. */
record TicketView(
        String ticketId,
        String county,
        String serial,
        String verifyCode,
        String applicationId,
        String holderParty,
        String holderName,
        @Schema(implementation = PartyKind.class) String holderKind,
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
        TicketParticulars particulars,
        List<NamedBucket> buckets,
        List<LifeLine> life) {

    /** @param party null for holders the reader need not know */
    record NamedBucket(String party, String partyName, String bucket, long quantityKg) {}
}
