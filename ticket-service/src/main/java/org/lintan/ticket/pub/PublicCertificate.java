package org.lintan.ticket.pub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.claims.Declaration;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.Say;
import org.lintan.ticket.claims.StatementView;
import org.lintan.ticket.units.Block;

/**
 * A retirement certificate for a stranger.
 *
 * @param party who retired, by whose code and the year its page of use is found
 * @param partyName a person's masked; the code where nobody knew a name
 * @param note as written by who retired; null for a party to a case, which stays masked
 * @param statement the beneficiary's own figures; null unless it stated some
 * @param may what may be said of these units by the rules of the day
 */
record PublicCertificate(
        String certificateNo,
        String county,
        String serial,
        String ticketCode,
        String verifyCode,
        long quantityKg,
        String party,
        String partyName,
        String beneficiary,
        @Schema(implementation = Purpose.class) String purpose,
        String purposeName,
        String purposeNameEn,
        String note,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<Block> blocks,
        Instant retiredAt,
        int usedYear,
        Declaration declaration,
        StatementView statement,
        String text,
        String textEn,
        List<Say> may,
        List<Say> mayNot,
        String limits,
        String limitsEn) {}
