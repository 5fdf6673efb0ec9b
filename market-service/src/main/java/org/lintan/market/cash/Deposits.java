package org.lintan.market.cash;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketCode;
import org.lintan.market.money.Staff;
import org.lintan.market.money.TwoPeople;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Records, confirms and rejects deposits. */
@ApplicationScoped
class Deposits {

    private final Writes writes;
    private final Tx tx;
    private final CashBook book;
    private final Clock clock;
    private final Today today;
    private final DepositPapers papers;

    Deposits(Writes writes, Tx tx, CashBook book, Clock clock, Today today, DepositPapers papers) {
        this.writes = writes;
        this.tx = tx;
        this.book = book;
        this.clock = clock;
        this.today = today;
        this.papers = papers;
    }

    /** Refuses {@code VILLAGE_TAKES_NO_DEPOSIT}, {@code NOT_A_PARTICIPANT}, {@code RECEIPT_USED}, {@code RECEIVED_IN_FUTURE}. Nothing is in the books yet. */
    Uni<Response> record(Actor actor, DepositResource.NewDeposit body) {
        return writes.once(sql -> refusal(sql, actor, body).chain(refused -> {
            if (refused.isPresent()) {
                return Uni.createFrom().item(Outcome.<DepositView>refused(refused.get()));
            }
            Deposit deposit = new Deposit();
            deposit.id = Ids.next();
            deposit.county = actor.county();
            deposit.party = body.party();
            deposit.amountFen = body.amountFen();
            deposit.bankReceiptNo = body.bankReceiptNo();
            deposit.openReceiptNo = body.bankReceiptNo();
            deposit.receiptKey = NameKey.of(body.bankReceiptNo());
            deposit.receivedOn = body.receivedOn();
            deposit.state = Deposit.RECORDED;
            deposit.recordedBy = actor.subject();
            deposit.recordedName = actor.name();
            deposit.recordedAt = Utc.of(clock.instant());
            return deposit.persistAndFlush()
                    .chain(() -> papers.bind(sql, actor, deposit.id, body.documents()))
                    .chain(bound -> view(sql, deposit)
                            .map(view -> Outcome.created(view, URI.create("/api/v1/deposits/" + deposit.id))
                                    .by(act(ActKind.DEPOSIT_RECORDED, deposit)
                                            .with(ActField.STATE, deposit.state)
                                            .counted(ActField.PAPERS, bound))));
        }));
    }

    /** Puts the money into the books. Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> confirm(Actor actor, String depositId) {
        return writes.once(sql -> open(actor, depositId).chain(deposit -> {
            decide(deposit, actor, Deposit.CONFIRMED, null);
            return Panache.flush()
                    .chain(() -> book.deposited(sql, deposit))
                    .chain(() -> view(sql, deposit))
                    .map(view -> Outcome.done(view).by(decided(ActKind.DEPOSIT_CONFIRMED, deposit)));
        }));
    }

    /** Refuses {@code SAME_PERSON}, {@code ALREADY_DECIDED}. */
    Uni<Response> reject(Actor actor, String depositId, String reason) {
        return writes.once(sql -> open(actor, depositId).chain(deposit -> {
            decide(deposit, actor, Deposit.REJECTED, reason);
            deposit.openReceiptNo = null;
            deposit.receiptKey = null;
            return Panache.flush()
                    .chain(() -> view(sql, deposit))
                    .map(view -> Outcome.done(view)
                            .by(decided(ActKind.DEPOSIT_REJECTED, deposit).because(reason)));
        }));
    }

    /** Bank, operator and auditor see the county's, everybody else the own party's. Newest first. */
    Uni<Page<DepositView>> list(Actor actor, String state, String after) {
        String party = Staff.seesCounty(actor) ? "%" : actor.party();
        return tx.run(sql -> Deposit.<Deposit>find(
                        "county = ?1 and party like ?2 and state like ?3 and id < ?4 order by id desc",
                        actor.county(),
                        party,
                        state == null ? "%" : state,
                        after == null ? "~" : after)
                .range(0, Page.SIZE)
                .list()
                .chain(found -> views(sql, actor.county(), found))
                .map(views -> Page.of(views, DepositView::depositId)));
    }

    private Uni<DepositView> view(Sql sql, Deposit deposit) {
        return views(sql, deposit.county, List.of(deposit)).map(views -> views.get(0));
    }

    private Uni<List<DepositView>> views(Sql sql, String county, List<Deposit> deposits) {
        return ParticipantNames.of(
                        sql,
                        List.of(county),
                        deposits.stream().map(deposit -> deposit.party).toList())
                .chain(names -> papers.of(
                                sql,
                                county,
                                deposits.stream().map(deposit -> deposit.id).toList())
                        .map(bound -> deposits.stream()
                                .map(deposit -> DepositView.of(
                                        deposit, names.get(deposit.party), bound.of(PaperObject.DEPOSIT, deposit.id)))
                                .toList()));
    }

    private Uni<Optional<Refusal>> refusal(Sql sql, Actor actor, DepositResource.NewDeposit body) {
        Optional<Refusal> future = CashRules.received(body.receivedOn(), today.date());
        if (future.isPresent()) {
            return Uni.createFrom().item(future);
        }
        return DepositTakers.refusal(sql, actor.county(), body.party())
                .chain(refused -> refused.isPresent()
                        ? Uni.createFrom().item(refused)
                        : sql.row(
                                        "SELECT id FROM deposit WHERE county = ? AND receipt_key = ?",
                                        actor.county(),
                                        NameKey.of(body.bankReceiptNo()))
                                .map(used ->
                                        used.map(row -> Refusal.of(MarketCode.RECEIPT_USED, body.bankReceiptNo()))));
    }

    private static Uni<Deposit> open(Actor actor, String depositId) {
        return Deposit.<Deposit>find("county = ?1 and id = ?2", actor.county(), depositId)
                .firstResult()
                .invoke(deposit -> {
                    if (deposit == null) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    TwoPeople.mayDecide(deposit.state, Deposit.RECORDED, deposit.recordedBy, actor.subject())
                            .ifPresent(refusal -> {
                                throw refusal.rollback();
                            });
                });
    }

    private static Act act(ActKind kind, Deposit deposit) {
        return Act.of(kind, deposit.id)
                .with(ActField.PARTY, deposit.party)
                .with(ActField.AMOUNT_FEN, deposit.amountFen)
                .with(ActField.BANK_REFERENCE, deposit.bankReceiptNo)
                .with(ActField.DAY, deposit.receivedOn);
    }

    private static Act decided(ActKind kind, Deposit deposit) {
        return act(kind, deposit).changed(ActField.STATE, Deposit.RECORDED, deposit.state);
    }

    private void decide(Deposit deposit, Actor actor, String state, String reason) {
        deposit.state = state;
        deposit.decidedBy = actor.subject();
        deposit.decidedName = actor.name();
        deposit.decidedAt = Utc.of(clock.instant());
        deposit.reason = reason;
    }
}
