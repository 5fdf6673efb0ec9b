package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lintan.market.MarketCode;
import org.lintan.market.money.Staff;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** Payment orders for the bank, which pays them, and for those whose money it is. */
@ApplicationScoped
class PaymentReading {

    private static final Logger LOG = Logger.getLogger(PaymentReading.class);
    /** Payments of one file: a bank's day. */
    private static final int MOST = 5_000;

    private final Tx tx;
    private final PaymentViews views;
    private final Clock clock;

    PaymentReading(Tx tx, PaymentViews views, Clock clock) {
        this.tx = tx;
        this.views = views;
        this.clock = clock;
    }

    /** Bank, operator and auditor see the county's, everybody else the own party's; only the bank sees whole account numbers. */
    Uni<Page<PaymentOrderView>> orders(Actor actor, String state, String after) {
        return tx.run(sql -> PaymentRows.list(
                        sql, actor.county(), party(actor), states(state), after == null ? "~" : after, Page.SIZE + 1)
                .chain(found -> views.orders(sql, actor.county(), found, pays(actor)))
                .invoke(shown -> {
                    if (pays(actor) && !shown.isEmpty()) {
                        LOG.infof("%d payment orders with account numbers shown to %s", shown.size(), actor.subject());
                    }
                })
                .map(shown -> Page.of(shown, PaymentOrderView::payoutId)));
    }

    Uni<Page<CashWithdrawalView>> withdrawals(Actor actor, String after) {
        return tx.run(sql -> PaymentRows.list(
                        sql, actor.county(), party(actor), Set.of(), after == null ? "~" : after, Page.SIZE + 1)
                .chain(found -> views.withdrawals(sql, actor.county(), found))
                .map(shown -> Page.of(shown, CashWithdrawalView::cashWithdrawalId)));
    }

    /** What the bank has to pay now. Refuses {@code PAYMENTS_NONE}; orders of the time before accounts are told by hand. */
    Uni<PaymentFile> file(Actor bank, PaymentFile.Format format) {
        return tx.run(sql -> PaymentRows.list(sql, bank.county(), "", Set.of(OrderState.SENT), "~", MOST)
                        .chain(orders -> views.orders(sql, bank.county(), orders, true)))
                .map(orders -> orders.stream()
                        .filter(order -> order.accountNumber() != null)
                        .toList())
                .map(orders -> {
                    if (orders.isEmpty()) {
                        throw Refusal.of(MarketCode.PAYMENTS_NONE).rollback();
                    }
                    LOG.infof("payment file of %d orders made for %s", orders.size(), bank.subject());
                    return PaymentFile.of(bank.county(), orders, clock.instant(), format);
                });
    }

    private static boolean pays(Actor actor) {
        return actor.has("bank");
    }

    private static String party(Actor actor) {
        return Staff.seesCounty(actor) ? "" : actor.party();
    }

    private static Set<OrderState> states(String state) {
        if (state == null || state.isEmpty()) {
            return Set.of();
        }
        return List.of(OrderState.values()).stream()
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Refusal.of(PlatformCode.BAD_REQUEST).rollback());
    }

    /** The party's account in force, for the ledger to pay from, with its whole number. Only the party's own steward asks. */
    Uni<AccountInForce> inForce(Actor actor) {
        return tx.run(sql -> AccountRows.inForce(sql, actor.county(), actor.party(), clock.instant()))
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(MarketCode.ACCOUNT_MISSING).rollback()))
                .map(account -> new AccountInForce(
                        account.id(), account.bank(), account.payee(), views.number(account), account.lastFour()));
    }

    /** @param accountNumber whole: never logged */
    record AccountInForce(String accountId, String bank, String payee, String accountNumber, String lastFour) {

        @Override
        public String toString() {
            return "AccountInForce[" + accountId + ", ****" + lastFour + "]";
        }
    }
}
