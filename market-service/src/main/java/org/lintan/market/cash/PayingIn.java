package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;

/** Tells a party to which account of its county it pays, and with which reference. */
@ApplicationScoped
class PayingIn {

    private final Tx tx;
    private final EscrowAccounts accounts;

    PayingIn(Tx tx, EscrowAccounts accounts) {
        this.tx = tx;
        this.accounts = accounts;
    }

    Uni<PayingInView> of(Actor actor) {
        return tx.run(sql -> sql.row(
                        "SELECT number FROM participant WHERE county = ? AND party = ?", actor.county(), actor.party()))
                .map(found -> found.map(row -> new DepositReference(actor.county(), row.getInteger("number"))))
                .map(reference -> new PayingInView(
                        reference.map(DepositReference::typed).orElse(null),
                        reference.map(DepositReference::grouped).orElse(null),
                        accounts.of(actor.county())
                                .map(PayingInView.PayingInAccount::of)
                                .orElse(null)));
    }
}
