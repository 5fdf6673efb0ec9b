package org.lintan.ledger.fen;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of what a decision shared out: everything paid before, the collective's share, or a household's line.
 *
 * @param lineNo of a household's line only, as are its household, masked head and state
 * @param fen how much of it lies in the stretch asked about
 * @param wholeFen how much it is in all
 */
record Piece(
        @Schema(enumeration = {"DEDUCTIONS", "COLLECTIVE", "LINE"})
        String kind,

        Integer lineNo,
        String householdNo,
        String head,

        @Schema(enumeration = {"PREPARED", "PAYABLE", "SENT", "PAID", "RETURNED", "LOST"})
        String state,

        long fen,
        long wholeFen) {}
