package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.cash.DepositTakers;
import org.lintan.market.cash.Receipts;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.writes.Writes;

/** What people decide about entries: to confirm what is matched, to say whose one is, to set one aside. */
@ApplicationScoped
class EntryDecisions {

    private final Writes writes;
    private final Matching matching;
    private final StatementViews views;
    private final Receipts receipts;
    private final Clock clock;

    EntryDecisions(Writes writes, Matching matching, StatementViews views, Receipts receipts, Clock clock) {
        this.writes = writes;
        this.matching = matching;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Makes deposits of everything in a statement that is matched or assigned by another person than this one. What the person saw
     * must be what is there. Refuses {@code STATEMENT_CHANGED}, {@code SAME_PERSON}, {@code PERIOD_CLOSED}.
     */
    Uni<Response> confirm(Actor actor, String statementId, Sum seen) {
        return writes.once(sql -> Statements.found(StatementRows.lock(sql, actor.county(), statementId))
                .chain(statement -> StatementRows.lockEntries(sql, actor.county(), statementId)
                        .chain(entries -> matching.of(sql, actor.county(), entries))
                        .chain(matched -> book(sql, actor, statement, matched, seen))
                        .chain(acts -> views.detail(sql, actor, statement)
                                .map(view -> Outcome.done(view).by(acts)))));
    }

    /** Says whose an entry is, when its reference does not. Refuses {@code ALREADY_DECIDED}, {@code ENTRY_NOT_ASSIGNABLE} and what a deposit by hand is refused for. */
    Uni<Response> assign(Actor actor, String entryId, String party, String why) {
        return writes.once(sql -> open(sql, actor, entryId)
                .chain(entry -> matching.of(sql, actor.county(), List.of(entry))
                        .invoke(matched -> {
                            if (!matched.get(0).matched().match().assignable()) {
                                throw Refusal.of(StatementCode.ENTRY_NOT_ASSIGNABLE)
                                        .rollback();
                            }
                        })
                        .chain(() -> takesDeposits(sql, actor.county(), party))
                        .chain(() -> StatementRows.assign(sql, entry, party, said(actor, why)))
                        .chain(() -> shown(sql, actor, entry))
                        .map(done -> done.by(act(ActKind.ENTRY_ASSIGNED, entry)
                                .with(ActField.PARTY, party)
                                .because(why)))));
    }

    /** Says that an entry is no deposit. Refuses {@code ALREADY_DECIDED}. */
    Uni<Response> setAside(Actor actor, String entryId, String why) {
        return writes.once(sql -> open(sql, actor, entryId)
                .chain(entry -> StatementRows.setAside(sql, entry, said(actor, why))
                        .chain(() -> shown(sql, actor, entry))
                        .map(done -> done.by(act(ActKind.ENTRY_SET_ASIDE, entry)
                                .changed(ActField.STATE, entry.state(), EntryState.SET_ASIDE)
                                .because(why)))));
    }

    /** One act for the statement, and one for each deposit that comes of it: a deposit is found by its own id. */
    private Uni<List<Act>> book(
            Sql sql, Actor actor, Statement statement, List<Matching.MatchedEntry> matched, Sum seen) {
        List<Matching.MatchedEntry> yours = matched.stream()
                .filter(one -> StatementViews.yours(one, statement, actor))
                .toList();
        if (yours.isEmpty() && matched.stream().anyMatch(Matching.MatchedEntry::ready)) {
            throw Refusal.of(MarketCode.SAME_PERSON).rollback();
        }
        Sum there = Sum.of(yours.stream().map(Matching.MatchedEntry::entry).toList());
        if (yours.isEmpty() || !there.equals(seen)) {
            throw Refusal.of(StatementCode.STATEMENT_CHANGED, there.entries(), there.amountFen())
                    .rollback();
        }
        List<String> ids = yours.stream().map(one -> one.entry().id()).toList();
        return receipts.confirm(
                        sql,
                        actor,
                        yours.stream().map(one -> receipt(one, statement)).toList())
                .chain(() ->
                        StatementRows.booked(sql, actor.county(), ids, actor.subject(), actor.name(), clock.instant()))
                .invoke(changed -> {
                    if (changed != ids.size()) {
                        throw new IllegalStateException("locked entries changed");
                    }
                })
                .replaceWith(() -> acts(statement, yours, there));
    }

    private static List<Act> acts(Statement statement, List<Matching.MatchedEntry> booked, Sum sum) {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(ActKind.STATEMENT_CONFIRMED, statement.id())
                .with(ActField.ENTRIES, sum.entries())
                .with(ActField.AMOUNT_FEN, sum.amountFen()));
        booked.forEach(one -> acts.add(act(ActKind.DEPOSIT_CONFIRMED, one.entry())
                .with(ActField.PARTY, one.matched().party().orElseThrow())
                .with(ActField.DAY, one.entry().bookedOn())
                .with(ActField.STATE, "CONFIRMED")));
        return acts;
    }

    private static Act act(ActKind kind, Entry entry) {
        return Act.of(kind, entry.id())
                .with(ActField.AMOUNT_FEN, entry.amountFen())
                .with(ActField.BANK_REFERENCE, entry.bankReference());
    }

    /** The entry's id becomes the deposit's: both name the same money. */
    private static Receipts.Receipt receipt(Matching.MatchedEntry one, Statement statement) {
        Entry entry = one.entry();
        Entry.Said assigned = entry.assigned();
        return new Receipts.Receipt(
                entry.id(),
                one.matched().party().orElseThrow(),
                entry.amountFen(),
                entry.bankReference(),
                entry.bookedOn(),
                one.recordedBy(statement),
                assigned == null ? statement.uploadedName() : assigned.name(),
                assigned == null ? statement.uploadedAt() : assigned.at());
    }

    private static Uni<Entry> open(Sql sql, Actor actor, String entryId) {
        return Statements.found(StatementRows.lockEntry(sql, actor.county(), entryId))
                .invoke(entry -> {
                    if (entry.state() != EntryState.OPEN) {
                        throw Refusal.of(
                                        MarketCode.ALREADY_DECIDED,
                                        entry.state().name())
                                .rollback();
                    }
                });
    }

    private static Uni<Void> takesDeposits(Sql sql, String county, String party) {
        return DepositTakers.refusal(sql, county, party)
                .invoke(refused -> refused.ifPresent(refusal -> {
                    throw refusal.rollback();
                }))
                .replaceWithVoid();
    }

    private Uni<Outcome<EntryView>> shown(Sql sql, Actor actor, Entry entry) {
        return Statements.found(StatementRows.find(sql, actor.county(), entry.statementId()))
                .chain(statement -> Statements.found(StatementRows.entry(sql, actor.county(), entry.id()))
                        .chain(now -> views.entries(sql, actor, statement, List.of(now))))
                .map(shown -> Outcome.done(shown.get(0)));
    }

    private Entry.Said said(Actor actor, String why) {
        return new Entry.Said(actor.subject(), actor.name(), clock.instant(), why);
    }
}
