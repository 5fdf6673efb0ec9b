package org.lintan.ticket.claims;

import java.time.LocalDate;

/**
 * What a certificate is about.
 *
 * @param beneficiary as it may be shown to the reader
 */
public record CertifiedUnits(
        String beneficiary,
        Purpose purpose,
        long quantityKg,
        String ticketCode,
        LocalDate periodStart,
        LocalDate periodEnd,
        Stated stated) {

    /** Retired beyond the stated remainder. */
    long beyondKg() {
        return quantityKg - stated.againstKg();
    }
}
