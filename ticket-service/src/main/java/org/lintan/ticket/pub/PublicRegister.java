package org.lintan.ticket.pub;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.ticket.application.DecidingPapers;
import org.lintan.ticket.claims.ClaimRules;
import org.lintan.ticket.claims.ClaimText;
import org.lintan.ticket.claims.Wording;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.registry.BucketLine;
import org.lintan.ticket.registry.LifeLine;
import org.lintan.ticket.registry.SealedLine;
import org.lintan.ticket.registry.TicketCatalog;
import org.lintan.ticket.registry.TicketParticulars;
import org.lintan.ticket.registry.TicketRecord;
import org.lintan.ticket.registry.Voucher;
import org.lintan.ticket.registry.VoucherCatalog;
import org.lintan.ticket.retirement.Certificate;
import org.lintan.ticket.retirement.CertificateCatalog;
import org.lintan.ticket.retirement.ClaimBook;
import org.lintan.ticket.support.Masking;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.Declarations;
import org.lintan.ticket.workflow.Flow;

/** Answers strangers. */
@ApplicationScoped
class PublicRegister {

    private static final Map<String, String[]> BUCKET_NAMES = Map.of(
            "AVAILABLE",
            new String[] {"持有人手中", "with holders"},
            "CUSTODY",
            new String[] {"交易托管中", "in market custody"},
            "RETIRED",
            new String[] {"已注销", "retired"},
            "CANCELLED",
            new String[] {"已撤销", "cancelled"},
            "PLEDGED",
            new String[] {"质押", "pledged"},
            "FROZEN",
            new String[] {"冻结", "frozen"},
            "GUARANTEE",
            new String[] {"司法保证", "court guarantee"},
            "BUFFER",
            new String[] {"风险缓冲", "buffer"});

    private final Tx tx;
    private final Clock clock;
    private final TicketCatalog tickets;
    private final CertificateCatalog certificates;
    private final VoucherCatalog vouchers;
    private final HolderCatalog holders;
    private final ClaimBook claims;
    private final DecidingPapers papers;
    private final Today today;

    PublicRegister(
            Tx tx,
            Clock clock,
            TicketCatalog tickets,
            CertificateCatalog certificates,
            VoucherCatalog vouchers,
            HolderCatalog holders,
            ClaimBook claims,
            DecidingPapers papers,
            Today today) {
        this.tx = tx;
        this.clock = clock;
        this.claims = claims;
        this.papers = papers;
        this.today = today;
        this.tickets = tickets;
        this.certificates = certificates;
        this.vouchers = vouchers;
        this.holders = holders;
    }

    Uni<PublicTicket> ticket(String code) {
        return tx.run(sql -> tickets.byPublicCode(sql, code)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .chain(ticket -> tickets.buckets(sql, ticket.ticketId())
                        .chain(buckets -> tickets.sealedLife(sql, ticket)
                                .chain(life -> events(sql, ticket, life))
                                .chain(life -> claims.on(sql, ticket.county(), today.date())
                                        .chain(rules -> measurer(ticket)
                                                .chain(measurer -> papers.of(ticket.county(), ticket.applicationId())
                                                        .map(found -> view(
                                                                ticket, buckets, life, measurer, found, rules))))))));
    }

    Uni<PublicCertificate> certificate(String certificateNo) {
        return tx.run(sql -> certificates
                .byNumber(sql, certificateNo)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .map(PublicRegister::view));
    }

    Uni<PublicVoucher> voucher(String voucherNo) {
        return tx.run(sql -> vouchers.byNumber(sql, voucherNo)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .map(PublicRegister::view));
    }

    /** The body that measured, by the name on its report, else by its registered one; null when it has none, or is a person's. */
    private Uni<String> measurer(TicketRecord t) {
        if (t.particulars().measurerName() != null) {
            return Uni.createFrom().item(t.particulars().measurerName());
        }
        return holders.find(t.county(), t.particulars().measurerParty())
                .map(found -> found.filter(holder -> !holder.kind().personal())
                        .map(Holder::name)
                        .orElse(null));
    }

    private PublicTicket view(
            TicketRecord t,
            List<BucketLine> lines,
            List<PublicTicket.Event> life,
            String measurer,
            List<DecidingPapers.Paper> papers,
            ClaimRules rules) {
        Wording wording = ClaimText.ticket(rules);
        Map<String, Long> byBucket = new TreeMap<>();
        lines.forEach(line -> byBucket.merge(line.bucket(), line.quantityKg(), Long::sum));
        long retired = byBucket.getOrDefault("RETIRED", 0L);
        long remaining = t.quantityKg() - retired - byBucket.getOrDefault("CANCELLED", 0L);
        TicketParticulars p = t.particulars();
        return new PublicTicket(
                t.county(),
                t.serial(),
                t.county() + "-" + t.serial(),
                t.verifyCode(),
                remaining > 0 ? "ACTIVE" : "RETIRED",
                remaining > 0 ? "有效" : "已全部注销",
                remaining > 0 ? "active" : "all retired",
                t.holderKind().personal() ? Masking.person(t.holderName()) : t.holderName(),
                t.townName(),
                t.villageName(),
                t.quantityKg(),
                remaining,
                retired,
                t.periodStart(),
                t.periodEnd(),
                t.areaM2(),
                t.methodId(),
                t.methodVersion(),
                p.methodSource(),
                p.growth(),
                p.measurerParty(),
                measurer,
                p.reportNo(),
                p.opinionNo(),
                p.noticeOpenedOn(),
                p.lastDayOfNotice(),
                p.declaration(),
                Declarations.english(p.declaration()).orElse(null),
                t.issuedOn(),
                p.land(),
                p.decisions().stream().map(PublicRegister::step).toList(),
                papers.stream()
                        .map(paper -> new PublicTicket.Paper(
                                paper.action().name(),
                                paper.action().zh(),
                                paper.action().en(),
                                paper.sha256()))
                        .toList(),
                byBucket.entrySet().stream().map(PublicRegister::bucket).toList(),
                life,
                wording.may(),
                wording.mayNot(),
                wording.text(),
                wording.textEn(),
                clock.instant());
    }

    /** Offices are named, persons are not: a public body answers for what it decided. */
    private static PublicTicket.Step step(TicketParticulars.Decision decision) {
        Action action = Action.valueOf(decision.action());
        Set<String> roles = Flow.roles(action);
        return new PublicTicket.Step(
                decision.action(),
                decision.what(),
                action.en(),
                roles.size() == 1 ? roles.iterator().next() : null,
                Masking.person(decision.by()),
                decision.at());
    }

    /** The life of a ticket with the prices that everybody may read. */
    private Uni<List<PublicTicket.Event>> events(Sql sql, TicketRecord ticket, List<SealedLine> life) {
        return vouchers.ofTicket(sql, ticket.county(), ticket.ticketId()).map(sales -> {
            Map<String, Long> prices = sales.stream()
                    .filter(Names::mayBePriced)
                    .collect(Collectors.toMap(Voucher::voucherNo, Voucher::priceFenPerTonne));
            return life.stream().map(line -> event(line, prices)).toList();
        });
    }

    private static PublicTicket.Event event(SealedLine sealed, Map<String, Long> prices) {
        LifeLine line = sealed.line();
        return new PublicTicket.Event(
                line.at(),
                line.what(),
                line.whatName(),
                line.whatNameEn(),
                line.quantityKg(),
                reference(line),
                prices.get(line.reference()),
                sealed.seal()
                        .map(seal -> new PublicTicket.Journal(seal.leaf(), seal.seq(), seal.link(), seal.sealedAt()))
                        .orElse(PublicTicket.Journal.UNSEALED));
    }

    /** Serial, voucher and certificate numbers are public; ids of custody movements mean nothing to a stranger. */
    private static String reference(LifeLine line) {
        return line.what().equals("DEPOSITED") || line.what().equals("WITHDRAWN") ? null : line.reference();
    }

    private static PublicTicket.Bucket bucket(Map.Entry<String, Long> entry) {
        String[] names = BUCKET_NAMES.getOrDefault(entry.getKey(), new String[] {entry.getKey(), entry.getKey()});
        return new PublicTicket.Bucket(entry.getKey(), names[0], names[1], entry.getValue());
    }

    private static PublicVoucher view(Voucher v) {
        boolean priced = Names.mayBePriced(v);
        return new PublicVoucher(
                v.voucherNo(),
                v.county(),
                v.serial(),
                v.county() + "-" + v.serial(),
                v.verifyCode(),
                Names.side(v.from()),
                Names.side(v.to()),
                v.quantityKg(),
                priced ? v.priceFenPerTonne() : null,
                priced ? v.amountFen() : null,
                v.lane(),
                v.blocks(),
                v.periodStart(),
                v.periodEnd(),
                v.settledAt(),
                ClaimText.NOT_FOR_COMPLIANCE,
                ClaimText.NOT_FOR_COMPLIANCE_EN);
    }

    private static PublicCertificate view(Certificate c) {
        String shown = Names.beneficiary(c.purpose(), c.beneficiary());
        Wording wording = c.wording(shown);
        return new PublicCertificate(
                c.certificateNo(),
                c.county(),
                c.serial(),
                c.ticketCode(),
                c.verifyCode(),
                c.quantityKg(),
                c.party(),
                Names.user(c),
                shown,
                c.purpose().name(),
                c.purpose().zh(),
                c.purpose().en(),
                Names.note(c),
                c.periodStart(),
                c.periodEnd(),
                c.blocks(),
                c.retiredAt(),
                c.retiredOn().getYear(),
                c.stated().declaration(),
                c.stated().view(),
                wording.text(),
                wording.textEn(),
                wording.may(),
                wording.mayNot(),
                ClaimText.NOT_FOR_COMPLIANCE,
                ClaimText.NOT_FOR_COMPLIANCE_EN);
    }
}
