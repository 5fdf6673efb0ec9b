package org.lintan.ticket.pub;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.claims.Purpose;

/** A certificate or a voucher as one line of a county's list. */
final class PublicPaperLine {

    private PublicPaperLine() {}

    /**
     * @param userName who retired
     * @param beneficiary a person's and a party's to a case masked
     */
    @Schema(name = "PublicCertificateLine")
    record OfCertificate(
            String certificateNo,
            String ticketCode,
            long quantityKg,
            String userName,
            String beneficiary,
            @Schema(implementation = Purpose.class) String purpose,
            String purposeName,
            String purposeNameEn,
            LocalDate retiredOn) {}

    /** @param priceFenPerTonne null, as is the amount, where a side is or may be a person */
    @Schema(name = "PublicVoucherLine")
    record OfVoucher(
            String voucherNo,
            String ticketCode,
            long quantityKg,
            String fromName,
            String toName,
            Long priceFenPerTonne,
            Long amountFen,
            String lane,
            Instant settledAt) {}
}
