package org.lintan.ticket.retirement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.ticket.claims.Declaration;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.StatementView;
import org.lintan.ticket.units.Block;

/** A retirement as its owner sees it, with the text of the certificate. */
record RetirementView(
        String retirementId,
        String certificateNo,
        String ticketId,
        String serial,
        String county,
        long quantityKg,
        String beneficiary,
        @Schema(implementation = Purpose.class) String purpose,
        String purposeName,
        String note,
        List<Block> blocks,
        Instant retiredAt,
        Declaration declaration,
        StatementView statement,
        String text,
        String textEn,
        List<BoundPaper> documents) {}
