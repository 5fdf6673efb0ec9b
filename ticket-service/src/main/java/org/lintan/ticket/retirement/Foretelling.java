package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.ticket.claims.CertifiedUnits;
import org.lintan.ticket.claims.ClaimText;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Wording;
import org.lintan.ticket.retirement.RetirementRows.Named;

/** Tells what a certificate would say before anything is retired: the same rules, the same sentences, nothing kept. */
@ApplicationScoped
class Foretelling {

    private final Tx tx;
    private final Today today;
    private final RetirementRows rows;
    private final StatedYears years;
    private final ClaimBook claims;

    Foretelling(Tx tx, Today today, RetirementRows rows, StatedYears years, ClaimBook claims) {
        this.tx = tx;
        this.today = today;
        this.rows = rows;
        this.years = years;
        this.claims = claims;
    }

    /** Refuses what retiring would refuse, but for the units. */
    Uni<Foretold> foretell(Actor actor, String ticketId, NewRetirement wish) {
        return tx.run(sql -> rows.ticket(sql, actor.county(), ticketId).chain(found -> {
            Named ticket =
                    found.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback());
            return rows.nameOf(sql, actor.county(), actor.party()).chain(name -> {
                wish.refusal(actor, today.date().getYear(), name).ifPresent(refused -> {
                    throw refused.rollback();
                });
                return foretell(sql, actor, ticket, wish);
            });
        }));
    }

    private Uni<Foretold> foretell(Sql sql, Actor actor, Named ticket, NewRetirement wish) {
        String beneficiary = wish.shownBeneficiary();
        return wish.figures()
                .map(figures -> years.before(sql, actor.county(), actor.party(), beneficiary, figures))
                .orElse(Uni.createFrom().item(0L))
                .chain(before -> claims.on(sql, ticket.county(), today.date()).map(rules -> {
                    Stated stated = wish.stated(before);
                    CertifiedUnits units = new CertifiedUnits(
                            beneficiary,
                            wish.purpose(),
                            wish.quantityKg(),
                            ticket.county() + "-" + ticket.serial(),
                            ticket.periodStart(),
                            ticket.periodEnd(),
                            stated);
                    Wording wording = ClaimText.certificate(units, rules);
                    return new Foretold(
                            wording.text(),
                            wording.textEn(),
                            wording.may(),
                            wording.mayNot(),
                            stated.againstKg(),
                            before);
                }));
    }
}
