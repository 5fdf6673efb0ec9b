package org.lintan.ticket.retirement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.ticket.units.Block;

/** A retirement with what its certificate needs. */
public record Certificate(
        String retirementId,
        String certificateNo,
        String ticketId,
        String serial,
        String county,
        String verifyCode,
        long quantityKg,
        String beneficiary,
        Purpose purpose,
        String note,
        List<Block> blocks,
        Instant retiredAt,
        LocalDate periodStart,
        LocalDate periodEnd) {

    public String text(String shownBeneficiary) {
        return CertificateText.zh(shownBeneficiary, purpose, quantityKg, county, serial, periodStart, periodEnd);
    }

    public String textEn(String shownBeneficiary) {
        return CertificateText.en(shownBeneficiary, purpose, quantityKg, county, serial, periodStart, periodEnd);
    }

    RetirementView view() {
        return new RetirementView(
                retirementId,
                certificateNo,
                ticketId,
                serial,
                county,
                quantityKg,
                beneficiary,
                purpose.name(),
                purpose.zh(),
                note,
                blocks,
                retiredAt,
                text(beneficiary),
                textEn(beneficiary));
    }
}
