package org.lintan.ticket.pub;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.claims.Say;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.registry.Life;
import org.lintan.ticket.registry.TicketParticulars;
import org.lintan.ticket.workflow.Action;

/**
 * A ticket for a stranger with its QR code.
 *
 * @param status ACTIVE while units can still be used, RETIRED when all are used up
 * @param remainingKg not retired and not cancelled
 * @param declarationEn null for a text of before wordings were kept in two languages
 * @param may what may be said of its units by today's rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicTicket(
        String county,
        String serial,
        String code,
        String verifyCode,
        @Schema(enumeration = {"ACTIVE", "RETIRED"}) String status,
        String statusName,
        String statusNameEn,
        String holderName,
        String townName,
        String villageName,
        long quantityKg,
        long remainingKg,
        long retiredKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        String methodId,
        String methodVersion,
        String methodSource,
        List<Reduction.Line> growth,
        String measurerParty,
        String measurerName,
        String reportNo,
        String opinionNo,
        LocalDate noticeOpenedOn,
        LocalDate noticeEndedOn,
        String declaration,
        String declarationEn,
        LocalDate issuedOn,
        List<TicketParticulars.Land> land,
        List<Step> decisions,
        List<Paper> papers,
        List<Bucket> buckets,
        List<Event> life,
        List<Say> may,
        List<Say> mayNot,
        String limits,
        String limitsEn,
        Instant asOf) {

    /**
     * Who decided.
     *
     * @param role in which office, a code; null where several may
     * @param by the person, masked
     */
    record Step(
            @Schema(implementation = Action.class) String action,
            String what,
            String whatEn,
            String role,
            String by,
            Instant at) {}

    /** A paper that was decided on, by its fingerprint; {@code what} was done with it. */
    @Schema(name = "PublicPaper")
    record Paper(@Schema(implementation = Action.class) String action, String what, String whatEn, String sha256) {}

    @Schema(name = "PublicBucket")
    record Bucket(
            @Schema(implementation = org.lintan.kernel.books.Bucket.class)
            String bucket,

            String bucketName,
            String bucketNameEn,
            long quantityKg) {}

    /** @param priceFenPerTonne of a sale; null where a side is or may be a person, and of what is no sale */
    record Event(
            Instant at,
            @Schema(implementation = Life.class) String what,
            String whatName,
            String whatNameEn,
            long quantityKg,
            String reference,
            Long priceFenPerTonne,
            Journal journal) {}

    /**
     * The journal of an event in the registry's book.
     *
     * @param sha256 of the journal as the export writes it; null, as the rest, until it is sealed
     * @param link number of the link of the chain that sealed it
     * @param linkHash which the heads published since rest on
     */
    @Schema(name = "PublicJournal")
    record Journal(String sha256, Long link, String linkHash, Instant sealedAt) {

        static final Journal UNSEALED = new Journal(null, null, null, null);
    }
}
