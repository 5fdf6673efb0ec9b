package org.lintan.ticket.pub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.claims.Declaration;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.Say;
import org.lintan.ticket.claims.StatementView;

/**
 * What one party used up in a calendar year, for a stranger.
 *
 * @param years in which it used something, newest first
 * @param stated the newest figures of each beneficiary's year that was stated, of whatever year they are
 * @param mayNot what none of it supports, by today's rules
 * @param next pass it as {@code after} for the following page of items; null at the end
 */
record PublicUses(
        String county,
        String party,
        String name,
        int year,
        List<Integer> years,
        List<Part> parts,
        List<StatedYear> stated,
        List<Say> mayNot,
        List<Use> items,
        String next) {

    /** What a party used in a year, as a line among others. */
    record User(String party, String name, long quantityKg, long againstKg, long retirements) {}

    @Schema(name = "UsedPart")
    record Part(
            @Schema(implementation = Purpose.class) String purpose,
            String purposeName,
            String purposeNameEn,
            long quantityKg,
            long retirements) {}

    /**
     * @param againstKg set against the remainder so far, in whatever year it was used
     * @param restated how often other figures were stated than before
     */
    record StatedYear(
            String beneficiary,
            int year,
            long emissionsKg,
            long ownReductionsKg,
            long remainderKg,
            long againstKg,
            int restated) {}

    /** @param note null where none was written, or it may name a party to a case */
    record Use(
            String certificateNo,
            String ticketCode,
            long quantityKg,
            String beneficiary,
            @Schema(implementation = Purpose.class) String purpose,
            String purposeName,
            String purposeNameEn,
            String note,
            Instant retiredAt,
            LocalDate retiredOn,
            Declaration declaration,
            StatementView statement) {}
}
