package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.Shortened;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.writes.Writes;

/** Takes statements of the bank and shows them. A file is taken whole or not at all, and books nothing. */
@ApplicationScoped
class Statements {

    private final Writes writes;
    private final Tx tx;
    private final Matching matching;
    private final StatementViews views;
    private final Clock clock;
    private final Vertx vertx;

    Statements(Writes writes, Tx tx, Matching matching, StatementViews views, Clock clock, Vertx vertx) {
        this.writes = writes;
        this.tx = tx;
        this.matching = matching;
        this.views = views;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** A file and its county's account, read before anything is stored. */
    private record Judged(String sha256, ReadStatement read, String account) {

        boolean own(ReadStatement.Part part) {
            return part.account() == null || Texts.accountOf(part.account()).equals(account);
        }

        String accountOf(ReadStatement.Part part) {
            return part.account() == null ? account : Shortened.to(40, Texts.accountOf(part.account()));
        }
    }

    /**
     * Takes each entry once, however many files bring it; the same file again is answered with its first statement. Refuses
     * {@code ESCROW_NOT_NAMED}, {@code STATEMENT_…} for what cannot be read, is of another account or contradicts what came before.
     */
    Uni<Response> take(Actor actor, byte[] file, boolean english) {
        Optional<String> account = matching.account(actor.county());
        if (account.isEmpty()) {
            return Uni.createFrom()
                    .failure(Refusal.of(StatementCode.ESCROW_NOT_NAMED).rollback());
        }
        // reading five megabytes takes its time: not on the event loop, and not inside the transaction
        return vertx.executeBlocking(() -> judge(file == null ? new byte[0] : file, account.get(), english))
                .chain(judged -> writes.once(sql -> taken(sql, actor, judged)));
    }

    /** Newest first. */
    Uni<Page<StatementView>> list(Actor actor, String after) {
        return tx.run(sql -> StatementRows.list(sql, actor.county(), after == null ? "~" : after, Page.SIZE + 1)
                        .chain(found -> views.statements(sql, actor.county(), found)))
                .map(found -> Page.of(found, StatementView::statementId));
    }

    Uni<StatementDetail> one(Actor actor, String id) {
        return tx.run(sql -> found(StatementRows.find(sql, actor.county(), id))
                .chain(statement -> views.detail(sql, actor, statement)));
    }

    Uni<Page<EntryView>> entries(Actor actor, String id, int after) {
        return tx.run(sql -> found(StatementRows.find(sql, actor.county(), id))
                        .chain(statement -> StatementRows.entries(sql, actor.county(), id, after, Page.SIZE + 1)
                                .chain(entries -> views.entries(sql, actor, statement, entries))))
                .map(shown -> Page.of(shown, entry -> String.valueOf(entry.position())));
    }

    static <T> Uni<T> found(Uni<Optional<T>> wanted) {
        return wanted.map(
                one -> one.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    private static Judged judge(byte[] file, String account, boolean english) {
        try {
            Judged judged = new Judged(Sha256.hexOf(file), StatementFile.read(file), account);
            List<ReadStatement.Part> parts = judged.read().parts();
            if (parts.stream().noneMatch(judged::own)) {
                String other = Texts.lastFour(parts.get(0).account());
                throw Refusal.of(StatementCode.STATEMENT_OTHER_ACCOUNT, other == null ? "?" : other)
                        .rollback();
            }
            return judged;
        } catch (NotAStatement e) {
            throw refusal(e, english).rollback();
        }
    }

    private static Refusal refusal(NotAStatement why, boolean english) {
        return switch (why.code()) {
            case STATEMENT_TOO_LARGE -> Refusal.of(why.code(), Entries.MOST);
            case STATEMENT_HAS_FAULTS ->
                Refusal.of(why.code(), why.faults().size())
                        .with(why.faults().stream()
                                .map(one -> new FieldFault(
                                        one.where(),
                                        one.fault().name(),
                                        english ? one.fault().en() : one.fault().zh()))
                                .toList());
            default -> Refusal.of(why.code());
        };
    }

    private Uni<Outcome<StatementView>> taken(Sql sql, Actor actor, Judged judged) {
        return StatementRows.sameFile(sql, actor.county(), judged.sha256()).chain(same -> {
            if (same.isPresent()) {
                return views.statement(sql, same.get())
                        .map(view -> Outcome.done(view).by(NoAct.NOTHING_CHANGED));
            }
            return store(sql, actor, judged);
        });
    }

    private Uni<Outcome<StatementView>> store(Sql sql, Actor actor, Judged judged) {
        String id = Ids.next();
        List<Entry> all = entries(actor.county(), id, judged);
        TreeSet<String> keys = all.stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new));
        return (keys.isEmpty()
                        ? Uni.createFrom().item(List.<Entry>of())
                        : StatementRows.known(sql, actor.county(), keys))
                .chain(known -> {
                    List<Entry> fresh = fresh(all, known);
                    Statement statement = statement(actor, id, judged, all, fresh.size());
                    return StatementRows.insert(sql, statement, judged.sha256())
                            .chain(() -> StatementRows.insert(sql, fresh))
                            .chain(() -> views.statement(sql, statement))
                            .map(view -> Outcome.created(view, URI.create("/api/v1/bank-statements/" + id))
                                    .by(Act.of(ActKind.STATEMENT_TAKEN, id)
                                            .with(ActField.KIND, statement.kind())
                                            .with(ActField.ENTRIES, fresh.size())
                                            .with(ActField.SHA256, judged.sha256())));
                });
    }

    private static List<Entry> entries(String county, String statementId, Judged judged) {
        List<Entry> all = new ArrayList<>();
        for (ReadStatement.Part part : judged.read().parts()) {
            for (ReadEntry read : part.entries()) {
                all.add(new Entry(
                        county,
                        Ids.next(),
                        statementId,
                        all.size() + 1,
                        judged.accountOf(part),
                        read.direction(),
                        read.reference(),
                        NameKey.of(read.reference()),
                        read.amountFen(),
                        read.currency(),
                        read.bookedOn(),
                        read.payer(),
                        read.payerLastFour(),
                        read.text(),
                        read.obstacle(),
                        EntryState.OPEN,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return all;
    }

    /** What no statement has brought. Refuses {@code STATEMENT_CONTRADICTS} where one brought the same number with another amount. */
    private static List<Entry> fresh(List<Entry> all, List<Entry> known) {
        Map<String, Entry> before = known.stream().collect(Collectors.toMap(Statements::once, Function.identity()));
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : all) {
            Entry same = before.get(once(entry));
            if (same == null) {
                fresh.add(entry);
            } else if (same.amountFen() != entry.amountFen() || !same.currency().equals(entry.currency())) {
                throw Refusal.of(StatementCode.STATEMENT_CONTRADICTS, entry.bankReference())
                        .rollback();
            }
        }
        return fresh;
    }

    private static String once(Entry entry) {
        return entry.account() + ' ' + entry.direction() + ' ' + entry.key();
    }

    private Statement statement(Actor actor, String id, Judged judged, List<Entry> all, int fresh) {
        List<ReadStatement.Part> own =
                judged.read().parts().stream().filter(judged::own).toList();
        boolean stated = own.stream().noneMatch(part -> part.balances().isEmpty());
        List<LocalDate> days = all.stream()
                .map(Entry::bookedOn)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Statement(
                actor.county(),
                id,
                judged.read().kind(),
                own.stream().allMatch(part -> part.account() != null),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                stated
                        ? Balances.of(own.stream()
                                        .flatMap(part -> part.balances().stream())
                                        .toList())
                                .orElse(null)
                        : null,
                fresh,
                all.size() - fresh,
                judged.read().pending(),
                actor.subject(),
                actor.name(),
                clock.instant());
    }
}
