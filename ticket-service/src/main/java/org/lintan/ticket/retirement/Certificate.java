package org.lintan.ticket.retirement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.ticket.claims.CertifiedUnits;
import org.lintan.ticket.claims.ClaimRules;
import org.lintan.ticket.claims.ClaimText;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Wording;
import org.lintan.ticket.units.Block;

/**
 * A retirement with what its certificate needs.
 *
 * @param partyName what the party was registered as; null where nobody knew
 * @param rules of the day it was retired, in its county
 */
public record Certificate(
        String retirementId,
        String certificateNo,
        String ticketId,
        String serial,
        String county,
        String verifyCode,
        String party,
        String partyName,
        long quantityKg,
        String beneficiary,
        Purpose purpose,
        String note,
        List<Block> blocks,
        Instant retiredAt,
        LocalDate retiredOn,
        LocalDate periodStart,
        LocalDate periodEnd,
        Stated stated,
        ClaimRules rules) {

    public String ticketCode() {
        return county + "-" + serial;
    }

    public Wording wording(String shownBeneficiary) {
        return ClaimText.certificate(
                new CertifiedUnits(shownBeneficiary, purpose, quantityKg, ticketCode(), periodStart, periodEnd, stated),
                rules);
    }

    /** @param papers it stands on */
    RetirementView view(List<BoundPaper> papers) {
        Wording wording = wording(beneficiary);
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
                stated.declaration(),
                stated.view(),
                wording.text(),
                wording.textEn(),
                papers);
    }
}
