package org.lintan.ticket.pub;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.ticket.claims.ClaimText;
import org.lintan.ticket.claims.Statement;
import org.lintan.ticket.retirement.Certificate;
import org.lintan.ticket.retirement.CertificateCatalog;
import org.lintan.ticket.retirement.ClaimBook;
import org.lintan.ticket.retirement.StatedYears;
import org.lintan.ticket.retirement.Uses;
import org.lintan.ticket.support.Masking;

/** Who used what for what: a county's year, and one party's year in it. */
@ApplicationScoped
class PublicUsers {

    private static final Pattern PARTY = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern RETIREMENT = Pattern.compile("[0-9A-Z]{26}");

    private final Tx tx;
    private final Uses uses;
    private final StatedYears stated;
    private final CertificateCatalog certificates;
    private final ClaimBook claims;
    private final Today today;

    PublicUsers(Tx tx, Uses uses, StatedYears stated, CertificateCatalog certificates, ClaimBook claims, Today today) {
        this.tx = tx;
        this.claims = claims;
        this.today = today;
        this.uses = uses;
        this.stated = stated;
        this.certificates = certificates;
    }

    Uni<Page<PublicUses.User>> ofYear(String county, int year, String after) {
        String from = cursor(after, PARTY);
        return tx.run(sql -> uses.ofCounty(sql, county, year, from, Page.SIZE + 1))
                .map(found -> Page.of(found.stream().map(PublicUsers::line).toList(), PublicUses.User::party));
    }

    /** Refuses {@code NOT_FOUND} for a party that never retired anything in the county. */
    Uni<PublicUses> ofParty(String county, String party, int year, String after) {
        String from = cursor(after, RETIREMENT);
        return tx.run(sql -> uses.ever(sql, county, party)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .chain(user -> ofParty(sql, county, user, year, from)));
    }

    private Uni<PublicUses> ofParty(Sql sql, String county, Uses.User user, int year, String after) {
        return record(sql, county, user, year)
                .chain(record -> claims.on(sql, county, today.date())
                        .chain(rules -> page(sql, county, user.party(), year, after)
                                .map(page -> new PublicUses(
                                        county,
                                        user.party(),
                                        Names.user(user),
                                        year,
                                        record.years(),
                                        record.parts(),
                                        record.stated(),
                                        ClaimText.ticket(rules).mayNot(),
                                        page.items().stream()
                                                .map(PublicUsers::use)
                                                .toList(),
                                        page.next()))));
    }

    /** What is summed up of a party, besides its certificates one by one. */
    private record Record(List<Integer> years, List<PublicUses.Part> parts, List<PublicUses.StatedYear> stated) {}

    private Uni<Record> record(Sql sql, String county, Uses.User user, int year) {
        String party = user.party();
        return uses.years(sql, county, party)
                .chain(years -> uses.byPurpose(sql, county, party, year)
                        .chain(parts -> stated.ofParty(sql, county, party)
                                .map(figures -> new Record(
                                        years,
                                        parts.stream().map(PublicUsers::part).toList(),
                                        figures.stream()
                                                .map(PublicUsers::figures)
                                                .toList()))));
    }

    private Uni<Page<Certificate>> page(Sql sql, String county, String party, int year, String after) {
        return certificates
                .between(sql, county, party, Today.newYear(year), Today.newYear(year + 1), after, Page.SIZE + 1)
                .map(found -> Page.of(found, Certificate::retirementId));
    }

    private static String cursor(String after, Pattern form) {
        if (after == null || after.isEmpty()) {
            return "";
        }
        if (!form.matcher(after).matches()) {
            throw Refusal.of(PlatformCode.INVALID_FIELDS)
                    .with(List.of(new FieldFault("after", "UNREADABLE", "格式不对 / not of the form asked for")))
                    .rollback();
        }
        return after;
    }

    private static PublicUses.User line(Uses.User user) {
        return new PublicUses.User(
                user.party(), Names.user(user), user.quantityKg(), user.againstKg(), user.retirements());
    }

    private static PublicUses.Part part(Uses.Sum sum) {
        return new PublicUses.Part(
                sum.purpose().name(), sum.purpose().zh(), sum.purpose().en(), sum.quantityKg(), sum.retirements());
    }

    /** A beneficiary with figures is never a party to a case: restoration takes no statement. */
    private static PublicUses.StatedYear figures(StatedYears.Year year) {
        Statement figures = year.statement();
        return new PublicUses.StatedYear(
                Masking.unlessBody(year.beneficiary()),
                figures.year(),
                figures.emissionsKg(),
                figures.ownReductionsKg(),
                figures.remainderKg(),
                year.againstKg(),
                year.restated());
    }

    private static PublicUses.Use use(Certificate c) {
        return new PublicUses.Use(
                c.certificateNo(),
                c.ticketCode(),
                c.quantityKg(),
                Names.beneficiary(c.purpose(), c.beneficiary()),
                c.purpose().name(),
                c.purpose().zh(),
                c.purpose().en(),
                Names.note(c),
                c.retiredAt(),
                c.retiredOn(),
                c.stated().declaration(),
                c.stated().view());
    }
}
