package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;

/** Statements and entries as they are shown. Inside the caller's transaction. */
@ApplicationScoped
class StatementViews {

    private final Matching matching;

    StatementViews(Matching matching) {
        this.matching = matching;
    }

    Uni<List<StatementView>> statements(Sql sql, String county, List<Statement> statements) {
        return StatementRows.counts(
                        sql, county, statements.stream().map(Statement::id).toList())
                .map(counts -> statements.stream()
                        .map(one -> view(one, counts.getOrDefault(one.id(), Map.of())))
                        .toList());
    }

    Uni<StatementView> statement(Sql sql, Statement statement) {
        return statements(sql, statement.county(), List.of(statement)).map(views -> views.get(0));
    }

    Uni<StatementDetail> detail(Sql sql, Actor actor, Statement statement) {
        return StatementRows.entries(sql, statement.county(), statement.id())
                .chain(entries -> matching.of(sql, statement.county(), entries))
                .chain(matched -> statement(sql, statement)
                        .map(view -> new StatementDetail(
                                view,
                                sum(matched, one -> one.entry().state() == EntryState.BOOKED),
                                sum(matched, one -> one.entry().state() == EntryState.SET_ASIDE),
                                sum(matched, Matching.MatchedEntry::ready),
                                sum(matched, one -> yours(one, statement, actor)),
                                sum(matched, Matching.MatchedEntry::unclear),
                                sum(matched, one -> one.open() && !one.ready() && !one.unclear()))));
    }

    Uni<List<EntryView>> entries(Sql sql, Actor actor, Statement statement, List<Entry> entries) {
        return matching.of(sql, statement.county(), entries)
                .chain(matched -> ParticipantNames.of(
                                sql,
                                List.of(statement.county()),
                                matched.stream()
                                        .map(StatementViews::party)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .map(names -> matched.stream()
                                .map(one -> view(one, statement, actor, names))
                                .toList()));
    }

    /** What this person may confirm. */
    static boolean yours(Matching.MatchedEntry one, Statement statement, Actor actor) {
        return one.ready() && !one.recordedBy(statement).equals(actor.subject());
    }

    private static Sum sum(List<Matching.MatchedEntry> all, Predicate<Matching.MatchedEntry> which) {
        return Sum.of(
                all.stream().filter(which).map(Matching.MatchedEntry::entry).toList());
    }

    /** Whose it is; of what is set aside, nobody's. */
    private static String party(Matching.MatchedEntry one) {
        return one.entry().state() == EntryState.SET_ASIDE
                ? null
                : one.entry().depositParty() != null
                        ? one.entry().depositParty()
                        : one.matched().party().orElse(null);
    }

    private static EntryView view(
            Matching.MatchedEntry one, Statement statement, Actor actor, Map<String, String> names) {
        Entry entry = one.entry();
        String party = party(one);
        return new EntryView(
                entry.id(),
                entry.position(),
                entry.bankReference(),
                entry.direction(),
                entry.amountFen(),
                entry.currency(),
                entry.bookedOn(),
                entry.payer(),
                entry.payerLastFour(),
                entry.remark(),
                entry.state(),
                one.open() ? one.matched().match() : null,
                party,
                party == null ? null : names.get(party),
                one.open() && one.matched().match().assignable(),
                yours(one, statement, actor),
                entry.assigned() == null ? null : entry.assigned().name(),
                entry.assigned() == null ? null : entry.assigned().why(),
                entry.decided() == null ? null : entry.decided().name(),
                entry.decided() == null ? null : entry.decided().why());
    }

    private static StatementView view(Statement one, Map<EntryState, Long> counts) {
        Balances balances = one.balances();
        return new StatementView(
                one.id(),
                one.kind(),
                one.namesAccount(),
                one.firstDay(),
                one.lastDay(),
                balances == null ? null : balances.openingFen(),
                balances == null ? null : balances.closingFen(),
                balances == null ? null : balances.differenceFen(),
                one.entries(),
                one.known(),
                one.pending(),
                one.uploadedName(),
                one.uploadedAt(),
                counts.getOrDefault(EntryState.OPEN, 0L),
                counts.getOrDefault(EntryState.BOOKED, 0L),
                counts.getOrDefault(EntryState.SET_ASIDE, 0L));
    }
}
