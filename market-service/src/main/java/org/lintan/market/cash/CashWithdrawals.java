package org.lintan.market.cash;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketCode;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Takes money out: asked for by its party, paid or rejected by the bank or the operator. */
@ApplicationScoped
class CashWithdrawals {

    private final Writes writes;
    private final Tx tx;
    private final CashBook book;
    private final Clock clock;

    CashWithdrawals(Writes writes, Tx tx, CashBook book, Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.book = book;
        this.clock = clock;
    }

    /** Holds the money. Refuses {@code NOT_ENOUGH_MONEY}. */
    Uni<Response> request(Actor actor, long amountFen) {
        return writes.once(sql -> {
            CashWithdrawal withdrawal = new CashWithdrawal();
            withdrawal.id = Ids.next();
            withdrawal.county = actor.county();
            withdrawal.party = actor.party();
            withdrawal.amountFen = amountFen;
            withdrawal.state = CashWithdrawal.REQUESTED;
            withdrawal.requestedBy = actor.subject();
            withdrawal.requestedName = actor.name();
            withdrawal.requestedAt = Utc.of(clock.instant());
            return withdrawal
                    .persistAndFlush()
                    .chain(() -> book.held(sql, withdrawal))
                    .chain(() -> view(sql, withdrawal))
                    .map(view -> Outcome.created(view, URI.create("/api/v1/cash-withdrawals/" + withdrawal.id)));
        });
    }

    /** The bank has paid. Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}, {@code BANK_REFERENCE_USED}. */
    Uni<Response> confirm(Actor actor, String id, String bankReference) {
        return writes.once(sql -> open(actor, id)
                .call(() -> sql.row(
                                "SELECT id FROM cash_withdrawal WHERE county = ? AND reference_key = ?",
                                actor.county(),
                                NameKey.of(bankReference))
                        .invoke(used -> used.ifPresent(row -> {
                            throw Refusal.of(MarketCode.BANK_REFERENCE_USED, bankReference)
                                    .rollback();
                        })))
                .chain(withdrawal -> {
                    decide(withdrawal, actor, CashWithdrawal.PAID);
                    withdrawal.bankReference = bankReference;
                    withdrawal.referenceKey = NameKey.of(bankReference);
                    return Panache.flush()
                            .chain(() -> book.paid(sql, withdrawal))
                            .chain(() -> view(sql, withdrawal))
                            .map(Outcome::done);
                }));
    }

    /** The money becomes available again. Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> reject(Actor actor, String id, String reason) {
        return writes.once(sql -> open(actor, id).chain(withdrawal -> {
            decide(withdrawal, actor, CashWithdrawal.REJECTED);
            withdrawal.reason = reason;
            return Panache.flush()
                    .chain(() -> book.released(sql, withdrawal))
                    .chain(() -> view(sql, withdrawal))
                    .map(Outcome::done);
        }));
    }

    /** Bank, operator and auditor see the county's, everybody else the own party's. Newest first. */
    Uni<Page<CashWithdrawalView>> list(Actor actor, String after) {
        String party = Staff.seesCounty(actor) ? "%" : actor.party();
        return tx.run(sql -> CashWithdrawal.<CashWithdrawal>find(
                        "county = ?1 and party like ?2 and id < ?3 order by id desc",
                        actor.county(),
                        party,
                        after == null ? "~" : after)
                .range(0, Page.SIZE)
                .list()
                .chain(found -> views(sql, actor.county(), found))
                .map(views -> Page.of(views, CashWithdrawalView::cashWithdrawalId)));
    }

    private static Uni<CashWithdrawalView> view(Sql sql, CashWithdrawal withdrawal) {
        return views(sql, withdrawal.county, List.of(withdrawal)).map(views -> views.get(0));
    }

    private static Uni<List<CashWithdrawalView>> views(Sql sql, String county, List<CashWithdrawal> withdrawals) {
        return ParticipantNames.of(
                        sql,
                        List.of(county),
                        withdrawals.stream().map(withdrawal -> withdrawal.party).toList())
                .map(names -> withdrawals.stream()
                        .map(withdrawal -> CashWithdrawalView.of(withdrawal, names.get(withdrawal.party)))
                        .toList());
    }

    private static Uni<CashWithdrawal> open(Actor actor, String id) {
        return CashWithdrawal.<CashWithdrawal>find("county = ?1 and id = ?2", actor.county(), id)
                .firstResult()
                .invoke(withdrawal -> {
                    if (withdrawal == null) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    CashRules.mayDecide(
                                    withdrawal.state, CashWithdrawal.REQUESTED, withdrawal.requestedBy, actor.subject())
                            .ifPresent(refusal -> {
                                throw refusal.rollback();
                            });
                });
    }

    private void decide(CashWithdrawal withdrawal, Actor actor, String state) {
        withdrawal.state = state;
        withdrawal.decidedBy = actor.subject();
        withdrawal.decidedName = actor.name();
        withdrawal.decidedAt = Utc.of(clock.instant());
    }
}
