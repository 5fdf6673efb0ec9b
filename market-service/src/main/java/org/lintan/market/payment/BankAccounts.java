package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.market.MarketCode;
import org.lintan.market.holder.Holders;
import org.lintan.market.money.Staff;
import org.lintan.market.money.TwoPeople;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.pii.PiiConfig;
import org.lintan.platform.pii.Vault;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.writes.Writes;

/**
 * Bank accounts of parties: entered by one person, confirmed by another. A change is paid to only when its time to cool off is over; until
 * then the account before it stays in force.
 */
@ApplicationScoped
class BankAccounts {

    private final Writes writes;
    private final Tx tx;
    private final Rules rules;
    private final Vault vault;
    private final PiiConfig pii;
    private final Today today;
    private final Clock clock;

    BankAccounts(Writes writes, Tx tx, Rules rules, Vault vault, PiiConfig pii, Today today, Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.rules = rules;
        this.vault = vault;
        this.pii = pii;
        this.today = today;
        this.clock = clock;
    }

    /** Refuses {@code ACCOUNT_NUMBER_FORM}, {@code ACCOUNT_CHECK_DIGIT}. */
    Uni<Response> propose(Actor actor, BankAccountResource.NewAccount body) {
        String number = AccountNumber.clean(body.accountNumber());
        return writes.once(sql -> strict(sql, actor).chain(strict -> {
            Optional<AccountNumber.Fault> fault = AccountNumber.fault(body.kind(), number, strict);
            if (fault.isPresent()) {
                return Uni.createFrom()
                        .item(Outcome.<BankAccountView>refused(
                                fault.get() == AccountNumber.Fault.FORM
                                        ? MarketCode.ACCOUNT_NUMBER_FORM
                                        : MarketCode.ACCOUNT_CHECK_DIGIT));
            }
            String id = Ids.next();
            BankAccount account = new BankAccount(
                    id,
                    actor.county(),
                    actor.party(),
                    body.kind(),
                    ShownName.clean(body.bank()),
                    ShownName.clean(body.payee()),
                    vault.seal(number, BankAccount.place(actor.county(), id)),
                    AccountNumber.lastFour(number),
                    BankAccount.State.PROPOSED,
                    null,
                    actor.subject(),
                    actor.name(),
                    clock.instant(),
                    null,
                    null);
            return AccountRows.insert(sql, account)
                    .chain(() -> view(sql, account))
                    .map(view -> Outcome.created(view, URI.create("/api/v1/bank-accounts/" + id))
                            .by(act(ActKind.ACCOUNT_PROPOSED, account).with(ActField.STATE, account.state())));
        }));
    }

    /** Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> confirm(Actor actor, String id) {
        return decided(
                actor,
                id,
                ActKind.ACCOUNT_CONFIRMED,
                null,
                (sql, account) -> coolingHours(sql, account)
                        .chain(hours -> AccountRows.anyConfirmed(sql, account.county(), account.party())
                                // a first account changes nothing that somebody may have meddled with
                                .chain(change -> {
                                    Instant now = clock.instant();
                                    Instant from = change ? now.plus(Duration.ofHours(hours)) : now;
                                    return AccountRows.decide(
                                            sql,
                                            account,
                                            BankAccount.State.CONFIRMED,
                                            from,
                                            actor.subject(),
                                            actor.name(),
                                            now,
                                            null);
                                })));
    }

    /** Refuses {@code ALREADY_DECIDED}. Who entered it may take it back. */
    Uni<Response> reject(Actor actor, String id, String reason) {
        return decided(
                actor,
                id,
                ActKind.ACCOUNT_REJECTED,
                reason,
                (sql, account) -> AccountRows.decide(
                        sql,
                        account,
                        BankAccount.State.REJECTED,
                        null,
                        actor.subject(),
                        actor.name(),
                        clock.instant(),
                        reason));
    }

    /** Bank, operator and auditor see the county's, everybody else the own party's. Newest first. */
    Uni<Page<BankAccountView>> list(Actor actor, String after) {
        String party = Staff.seesCounty(actor) ? "" : actor.party();
        return tx.run(sql -> AccountRows.list(sql, actor.county(), party, after == null ? "~" : after, Page.SIZE + 1)
                .chain(found -> views(sql, actor.county(), found))
                .map(views -> Page.of(views, BankAccountView::accountId)));
    }

    private interface Effect {
        Uni<Void> on(Sql sql, BankAccount account);
    }

    private static Act act(ActKind kind, BankAccount account) {
        return Act.of(kind, account.id())
                .with(ActField.PARTY, account.party())
                .with(ActField.KIND, account.kind())
                .with(ActField.BANK, account.bank())
                .with(ActField.LAST_FOUR, account.lastFour());
    }

    /** Who entered an account may take it back; to confirm it takes another person. */
    private Uni<Response> decided(Actor actor, String id, ActKind kind, String reason, Effect effect) {
        return writes.once(sql -> AccountRows.lock(sql, actor.county(), id)
                .map(found -> found.filter(account ->
                                actor.has("operator") || account.party().equals(actor.party()))
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .invoke(account -> {
                    String state = account.state().name();
                    String open = BankAccount.State.PROPOSED.name();
                    (kind == ActKind.ACCOUNT_CONFIRMED
                                    ? TwoPeople.mayDecide(state, open, account.proposedBy(), actor.subject())
                                    : TwoPeople.stillOpen(state, open))
                            .ifPresent(refusal -> {
                                throw refusal.rollback();
                            });
                })
                .call(account -> effect.on(sql, account))
                .chain(account -> AccountRows.lock(sql, account.county(), account.id()))
                .map(account -> account.orElseThrow())
                .chain(account -> view(sql, account)
                        .map(view -> Outcome.done(view)
                                .by(act(kind, account)
                                        .changed(ActField.STATE, BankAccount.State.PROPOSED, account.state())
                                        .because(reason)))));
    }

    private Uni<Boolean> strict(Sql sql, Actor actor) {
        return region(sql, actor.county(), actor.party())
                .chain(region -> rules.find(sql, "account.check", region, today.date()))
                .map(found -> found.map(rule -> !rule.formOnly()).orElseGet(() -> !pii.invented()));
    }

    private Uni<Long> coolingHours(Sql sql, BankAccount account) {
        return region(sql, account.county(), account.party())
                .chain(region -> rules.inForce(sql, "account.cooling_hours", region, today.date()))
                .map(rule -> rule.number());
    }

    private static Uni<String> region(Sql sql, String county, String party) {
        return Holders.find(sql, county, party)
                .map(found -> found.map(Holders.Holder::region).orElse(county));
    }

    private Uni<BankAccountView> view(Sql sql, BankAccount account) {
        return views(sql, account.county(), List.of(account)).map(views -> views.get(0));
    }

    private Uni<List<BankAccountView>> views(Sql sql, String county, List<BankAccount> accounts) {
        return ParticipantNames.of(
                        sql,
                        List.of(county),
                        accounts.stream().map(BankAccount::party).toList())
                .chain(names -> AccountRows.idsInForce(
                                sql,
                                county,
                                accounts.stream().map(BankAccount::party).toList(),
                                clock.instant())
                        .map(inForce -> accounts.stream()
                                .map(account -> BankAccountView.of(
                                        account, names.get(account.party()), inForce.contains(account.id())))
                                .toList()));
    }
}
