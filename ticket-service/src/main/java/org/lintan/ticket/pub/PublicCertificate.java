package org.lintan.ticket.pub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.retirement.Purpose;
import org.lintan.ticket.units.Block;

/** A retirement certificate for a stranger. */
record PublicCertificate(
        String certificateNo,
        String county,
        String serial,
        String ticketCode,
        String verifyCode,
        long quantityKg,
        String beneficiary,
        @Schema(implementation = Purpose.class) String purpose,
        String purposeName,
        String purposeNameEn,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<Block> blocks,
        Instant retiredAt,
        String text,
        String textEn,
        String limits,
        String limitsEn) {}
