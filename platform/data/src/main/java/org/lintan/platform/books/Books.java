package org.lintan.platform.books;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.BookRules;
import org.lintan.kernel.books.Evaluation;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;

/**
 * The double-entry books of a service's database, for money (fen) and carbon (kg) alike. Append-only: a mistake is reversed by
 * another journal, never edited.
 *
 * <p>Posting is part of the caller's transaction. Order of work: accounts inserted if absent and locked in one sorted order,
 * causes looked up, closed months looked up, kernel's {@link BookRules} decide, journals and transfers written by multi-row
 * statements, netted balances last. Two batches that share accounts wait for each other, whatever order they name them in.
 */
@ApplicationScoped
public class Books {

    private final BookRows rows;

    Books(BookRows rows) {
        this.rows = rows;
    }

    /**
     * Posts journals, one or thousands; one decision per journal, in the given order, each judged on what the ones before it
     * left. A {@code Refused} journal wrote nothing, but the others of the batch did: roll back if all must hold. A cause that is
     * already in the books gives {@code AlreadyPosted} and changes nothing.
     */
    public Uni<List<Posting>> post(Sql sql, List<Journal> journals) {
        if (journals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return rows.lock(sql, accounts(journals))
                .chain(balances -> rows.posted(sql, journals)
                        .chain(posted -> rows.closed(sql, journals)
                                .chain(closed -> write(sql, journals, balances, posted, closed))));
    }

    /** Balances as committed, without locking; an account never used has 0. */
    public Uni<Map<Account, Long>> balances(Sql sql, Collection<Account> accounts) {
        return rows.balances(sql, new TreeSet<>(accounts));
    }

    /**
     * Locks accounts for the rest of the transaction, before anything else of it is read: what is read then nobody moves until the
     * commit. Makes accounts that are not there.
     */
    public Uni<Void> lock(Sql sql, Collection<Account> accounts) {
        return rows.lock(sql, new TreeSet<>(accounts)).replaceWithVoid();
    }

    private Uni<List<Posting>> write(
            Sql sql,
            List<Journal> journals,
            Map<Account, Long> balances,
            Map<String, Long> posted,
            Set<Journal> closed) {
        // a repetition stays a repetition after its month was closed
        List<Journal> open = journals.stream()
                .filter(journal -> !closed.contains(journal) || posted.containsKey(journal.cause()))
                .toList();
        Evaluation evaluation = BookRules.evaluate(balances, posted, open, Ids::nextLong);
        return rows.write(sql, open, evaluation, balances)
                .replaceWith(inGivenOrder(journals, open, evaluation.postings()));
    }

    private static List<Posting> inGivenOrder(List<Journal> journals, List<Journal> open, List<Posting> decided) {
        List<Posting> all = new ArrayList<>(journals.size());
        Iterator<Journal> judged = open.iterator();
        Iterator<Posting> decisions = decided.iterator();
        Journal next = judged.hasNext() ? judged.next() : null;
        for (Journal journal : journals) {
            if (journal == next) {
                all.add(decisions.next());
                next = judged.hasNext() ? judged.next() : null;
            } else {
                all.add(new Posting.Refused(
                        PostingRefusal.PERIOD_CLOSED, null, "the books of " + journal.businessDate() + " are closed"));
            }
        }
        return all;
    }

    private static SortedSet<Account> accounts(List<Journal> journals) {
        SortedSet<Account> accounts = new TreeSet<>();
        for (Journal journal : journals) {
            for (Transfer transfer : journal.transfers()) {
                accounts.add(transfer.from());
                accounts.add(transfer.to());
            }
        }
        return accounts;
    }
}
