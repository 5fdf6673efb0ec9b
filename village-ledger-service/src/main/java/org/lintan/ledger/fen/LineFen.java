package org.lintan.ledger.fen;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household's line and the claims it was paid with; they and the rest sum to the line. The household is named as in every list of the
 * village: by its number, its head masked.
 */
record LineFen(
        String decisionId,
        String title,
        int lineNo,
        String householdNo,
        String head,
        int members,
        long amountFen,

        @Schema(enumeration = {"PREPARED", "PAYABLE", "SENT", "PAID", "RETURNED", "LOST"})
        String state,

        Instant answeredAt,
        List<ClaimPart> sources,
        long knownFen,
        long restFen) {}
