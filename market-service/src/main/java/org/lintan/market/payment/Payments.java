package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lintan.market.MarketCode;
import org.lintan.market.holder.Holders;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** What becomes of payment orders: asked for, confirmed by the bank, returned, missing, lost. */
@ApplicationScoped
class Payments {

    private final Writes writes;
    private final PaymentBook book;
    private final PaymentEvents events;
    private final PaymentViews views;
    private final Clock clock;

    Payments(Writes writes, PaymentBook book, PaymentEvents events, PaymentViews views, Clock clock) {
        this.writes = writes;
        this.book = book;
        this.events = events;
        this.views = views;
        this.clock = clock;
    }

    /** A party that is no village asks for its money. Refuses {@code VILLAGE_MONEY_SWEPT}, {@code ACCOUNT_MISSING}, {@code NOT_ENOUGH_MONEY}. */
    Uni<Response> request(Actor actor, long amountFen) {
        return writes.once(sql -> Holders.isVillage(sql, actor.county(), actor.party())
                .chain(village -> village
                        ? Uni.createFrom().item(Outcome.refused(MarketCode.VILLAGE_MONEY_SWEPT))
                        : AccountRows.inForce(sql, actor.county(), actor.party(), clock.instant())
                                .chain(account -> account.isEmpty()
                                        ? Uni.createFrom().item(Outcome.refused(MarketCode.ACCOUNT_MISSING))
                                        : ask(sql, actor, amountFen, account.get()))));
    }

    private Uni<Outcome<CashWithdrawalView>> ask(Sql sql, Actor actor, long amountFen, BankAccount account) {
        PaymentOrder order =
                PaymentOrder.sent(account, false, amountFen, actor.subject(), actor.name(), clock.instant());
        return PaymentRows.insert(sql, order, Optional.empty())
                .chain(() -> book.asked(sql, order.county(), order.party(), order.id(), amountFen))
                .chain(() -> views.withdrawal(sql, order.county(), order.id()))
                .map(view -> Outcome.created(view, URI.create("/api/v1/cash-withdrawals/" + order.id()))
                        .by(act(ActKind.PAYMENT_ASKED, order).with(ActField.STATE, order.state())));
    }

    /** The bank has paid. Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}, {@code BANK_REFERENCE_USED}. */
    <T> Uni<Response> confirm(
            Actor actor, String id, String bankReference, BiFunction<Sql, PaymentOrder, Uni<T>> view) {
        return decided(actor, id, ActKind.PAYMENT_PAID, null, view, (sql, order) -> {
            refuse(PaymentRules.mayConfirm(order, actor.subject()));
            return PaymentRows.referenceUsed(sql, order.county(), bankReference)
                    .invoke(used -> refuse(
                            used
                                    ? Optional.of(Refusal.of(MarketCode.BANK_REFERENCE_USED, bankReference))
                                    : Optional.empty()))
                    .chain(() -> decide(sql, order, actor, OrderState.PAID, bankReference, null))
                    .chain(() -> book.paid(sql, order))
                    .chain(() -> order.sweep()
                            ? PaymentRows.of(sql, order)
                                    .chain(claims -> events.tell(sql, CashMoved.PAID, order, claims))
                            : Uni.createFrom().voidItem());
        });
    }

    /**
     * The bank sent it back. A village's claims wait for an account two people confirm anew; everybody else has the money again.
     * Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}.
     */
    <T> Uni<Response> cameBack(Actor actor, String id, String reason, BiFunction<Sql, PaymentOrder, Uni<T>> view) {
        return decided(actor, id, ActKind.PAYMENT_RETURNED, reason, view, (sql, order) -> {
            refuse(PaymentRules.mayReturn(order, actor.subject()));
            return decide(sql, order, actor, OrderState.RETURNED, null, reason)
                    .chain(() -> AccountRows.cameBack(sql, order.county(), order.accountId()))
                    .chain(() -> undo(sql, order));
        });
    }

    private Uni<Void> undo(Sql sql, PaymentOrder order) {
        boolean wasPaid = order.state() == OrderState.PAID;
        if (order.sweep()) {
            return (wasPaid ? book.cameBackOwed(sql, order) : Uni.createFrom().voidItem())
                    .chain(() -> free(sql, order));
        }
        return Holders.isVillage(sql, order.county(), order.party())
                .chain(village -> !wasPaid
                        ? book.released(sql, order)
                        : village ? owe(sql, order) : book.cameBackFree(sql, order));
    }

    /** A village's withdrawal of the time before claims: what comes back of it is owed, never free again. */
    private Uni<Void> owe(Sql sql, PaymentOrder order) {
        ClaimLine claim = new ClaimLine("opening-" + order.id(), order.amountFen());
        Object[] row = {
            order.county(), claim.claimId(), 0, order.party(), claim.amountFen(), Utc.of(order.requestedAt()), null
        };
        return book.cameBackOwed(sql, order)
                .chain(() -> PaymentRows.add(sql, List.<Object[]>of(row)))
                .chain(() -> events.returnedOfBefore(sql, order, claim));
    }

    /** The claims wait again, and the ledger hears of it whether or not it had heard that they were paid. */
    private Uni<Void> free(Sql sql, PaymentOrder order) {
        return PaymentRows.of(sql, order)
                .call(() -> PaymentRows.free(sql, order))
                .chain(claims -> events.tell(sql, CashMoved.RETURNED, order, claims));
    }

    /** One person says the bank never got it. Refuses {@code ALREADY_DECIDED}. */
    Uni<Response> missing(Actor actor, String id) {
        return decided(actor, id, ActKind.PAYMENT_MISSING, null, views::order, (sql, order) -> {
            refuse(PaymentRules.mayReportMissing(order));
            return PaymentRows.missing(sql, order, actor.subject(), actor.name());
        });
    }

    /** Another person says so too: the money may go out under another order. Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> lost(Actor actor, String id) {
        return decided(actor, id, ActKind.PAYMENT_LOST, null, views::order, (sql, order) -> {
            refuse(PaymentRules.mayDeclareLost(order, actor.subject()));
            return decide(sql, order, actor, OrderState.LOST, null, null).chain(() -> undo(sql, order));
        });
    }

    private <T> Uni<Response> decided(
            Actor actor,
            String id,
            ActKind kind,
            String reason,
            BiFunction<Sql, PaymentOrder, Uni<T>> view,
            BiFunction<Sql, PaymentOrder, Uni<Void>> effect) {
        return writes.once(sql -> PaymentRows.lock(sql, actor.county(), id)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .call(order -> effect.apply(sql, order))
                .chain(before -> PaymentRows.lock(sql, before.county(), before.id())
                        .map(now -> now.orElseThrow())
                        .chain(now -> view.apply(sql, now)
                                .map(shown -> Outcome.done(shown)
                                        .by(act(kind, now)
                                                .changed(ActField.STATE, before.state(), now.state())
                                                .with(ActField.BANK_REFERENCE, now.bankReference())
                                                .because(reason))))));
    }

    private static Act act(ActKind kind, PaymentOrder order) {
        return Act.of(kind, order.id())
                .with(ActField.PARTY, order.party())
                .with(ActField.AMOUNT_FEN, order.amountFen());
    }

    private Uni<Void> decide(
            Sql sql, PaymentOrder order, Actor actor, OrderState state, String bankReference, String reason) {
        Instant now = clock.instant();
        return PaymentRows.decide(sql, order, state, actor.subject(), actor.name(), now, bankReference, reason);
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(refused -> {
            throw refused.rollback();
        });
    }

    /** Exposed for the sweep, which is no request of anybody. */
    Uni<PaymentOrder> sweep(Sql sql, BankAccount account, List<ClaimLine> claims, Optional<LocalDate> day) {
        long amountFen = ClaimLine.sumFen(claims);
        PaymentOrder order = PaymentOrder.sent(account, true, amountFen, "@sweep", "市场划付", clock.instant());
        return PaymentRows.insert(sql, order, day)
                .chain(() -> PaymentRows.carry(sql, order))
                .chain(() -> events.tell(sql, CashMoved.SENT, order, claims))
                .replaceWith(order);
    }
}
