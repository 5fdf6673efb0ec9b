package org.lintan.ticket.pub;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.ticket.application.NoticeLine;
import org.lintan.ticket.application.OnNotice;
import org.lintan.ticket.registry.Register;
import org.lintan.ticket.registry.RegisterLine;
import org.lintan.ticket.registry.RegisterSearch;
import org.lintan.ticket.registry.Voucher;
import org.lintan.ticket.registry.VoucherCatalog;
import org.lintan.ticket.retirement.Certificate;
import org.lintan.ticket.retirement.CertificateCatalog;
import org.lintan.ticket.support.Masking;

/** What a county shows everybody: the register of its tickets and the applications on notice. */
@ApplicationScoped
class PublicLists {

    private final Tx tx;
    private final Today today;
    private final Register register;
    private final OnNotice notices;
    private final CertificateCatalog certificates;
    private final VoucherCatalog vouchers;

    PublicLists(
            Tx tx,
            Today today,
            Register register,
            OnNotice notices,
            CertificateCatalog certificates,
            VoucherCatalog vouchers) {
        this.tx = tx;
        this.today = today;
        this.register = register;
        this.notices = notices;
        this.certificates = certificates;
        this.vouchers = vouchers;
    }

    Uni<Page<PublicTicketLine>> tickets(RegisterSearch search) {
        return tx.run(sql -> register.find(sql, search, Page.SIZE + 1))
                .map(lines -> Page.of(lines.stream().map(PublicLists::view).toList(), PublicTicketLine::serial));
    }

    Uni<Page<PublicNotice>> notices(String county, String after) {
        return tx.run(sql -> notices.list(sql, county, today.date(), after, Page.SIZE + 1))
                .map(lines -> Page.of(lines.stream().map(PublicLists::view).toList(), PublicNotice::applicationId));
    }

    /** Refuses {@code NOT_FOUND}, also once the notice is over. */
    Uni<PublicNotice> notice(String county, String applicationId) {
        return tx.run(sql -> notices.one(sql, county, applicationId, today.date()))
                .map(found -> found.map(PublicLists::view)
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    /** Newest first. */
    Uni<Page<PublicPaperLine.OfCertificate>> certificates(PaperSearch search) {
        return tx.run(sql -> certificates.newest(sql, search.county(), search.serial(), search.after(), Page.SIZE + 1))
                .map(found -> Page.of(found, Certificate::retirementId))
                .map(page ->
                        new Page<>(page.items().stream().map(PublicLists::view).toList(), page.next()));
    }

    /** Newest first. */
    Uni<Page<PublicPaperLine.OfVoucher>> vouchers(PaperSearch search) {
        return tx.run(sql -> vouchers.newest(sql, search.county(), search.serial(), search.after(), Page.SIZE + 1))
                .map(found ->
                        Page.of(found.stream().map(PublicLists::view).toList(), PublicPaperLine.OfVoucher::voucherNo));
    }

    private static PublicPaperLine.OfCertificate view(Certificate c) {
        return new PublicPaperLine.OfCertificate(
                c.certificateNo(),
                c.ticketCode(),
                c.quantityKg(),
                Names.user(c),
                Names.beneficiary(c.purpose(), c.beneficiary()),
                c.purpose().name(),
                c.purpose().zh(),
                c.purpose().en(),
                c.retiredOn());
    }

    private static PublicPaperLine.OfVoucher view(Voucher v) {
        boolean priced = Names.mayBePriced(v);
        return new PublicPaperLine.OfVoucher(
                v.voucherNo(),
                v.county() + "-" + v.serial(),
                v.quantityKg(),
                Names.side(v.from()),
                Names.side(v.to()),
                priced ? v.priceFenPerTonne() : null,
                priced ? v.amountFen() : null,
                v.lane(),
                v.settledAt());
    }

    private static PublicTicketLine view(RegisterLine line) {
        return new PublicTicketLine(
                line.county(),
                line.serial(),
                line.county() + "-" + line.serial(),
                line.holderKind().personal() ? Masking.person(line.holderName()) : line.holderName(),
                line.holderKind(),
                line.townName(),
                line.villageName(),
                line.quantityKg(),
                line.quantityKg() - line.usedKg(),
                line.periodStart(),
                line.periodEnd(),
                line.areaM2(),
                line.methodId(),
                line.methodVersion(),
                line.issuedOn());
    }

    private static PublicNotice view(NoticeLine line) {
        return new PublicNotice(
                line.applicationId(),
                line.county(),
                line.holderKind().personal() ? Masking.person(line.holderName()) : line.holderName(),
                line.holderKind(),
                line.townName(),
                line.villageName(),
                line.periodStart(),
                line.periodEnd(),
                line.methodId(),
                line.methodVersion(),
                line.measuredKg(),
                line.measurerName(),
                line.reportNo(),
                line.openedOn(),
                line.lastDay(),
                line.plots().stream()
                        .map(plot -> new PublicNotice.NoticedPlot(
                                plot.name(),
                                plot.titleCertificateNo(),
                                plot.compartment(),
                                plot.dominantSpecies(),
                                plot.areaM2()))
                        .toList());
    }
}
