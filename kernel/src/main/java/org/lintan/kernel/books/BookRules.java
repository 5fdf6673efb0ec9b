package org.lintan.kernel.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.lintan.kernel.id.Ids;

/**
 * The rules of double entry, applied to a batch of journals against locked balances.
 *
 * <p>Journals are judged one after the other, each on the balances the posted ones before it left. A refused journal
 * changes nothing and the next is judged as if it had never been. Within a journal only the net effect counts, so the
 * order of its transfers is irrelevant.
 */
public final class BookRules {

    private BookRules() {}

    /** As {@link #evaluate(Map, Map, List, LongSupplier)}, no cause posted before, ids from {@link Ids#nextLong()}. */
    public static Evaluation evaluate(Map<Account, Long> balances, List<Journal> journals) {
        return evaluate(balances, Map.of(), journals, Ids::nextLong);
    }

    /**
     * Judges the journals in order.
     *
     * @param balances balance of each account, locked by the caller; an absent account stands at zero
     * @param posted journal id by cause, for causes that stand in the books already; a cause that comes twice in the
     *     batch is posted once
     * @param ids gives an id to each journal posted, asked once for each in order
     */
    public static Evaluation evaluate(
            Map<Account, Long> balances, Map<String, Long> posted, List<Journal> journals, LongSupplier ids) {
        Map<String, Long> causes = new HashMap<>(posted);
        SortedMap<Account, Long> changes = new TreeMap<>();
        List<Posting> postings = new ArrayList<>(journals.size());
        for (Journal journal : journals) {
            postings.add(judge(journal, balances, causes, changes, ids));
        }
        changes.values().removeIf(change -> change == 0);
        return new Evaluation(List.copyOf(postings), changes);
    }

    private static Posting judge(
            Journal journal,
            Map<Account, Long> balances,
            Map<String, Long> causes,
            Map<Account, Long> changes,
            LongSupplier ids) {
        Long before = causes.get(journal.cause());
        if (before != null) {
            return new Posting.AlreadyPosted(before);
        }
        Posting.Refused malformed = JournalShape.fault(journal);
        if (malformed != null) {
            return malformed;
        }
        SortedMap<Account, Long> net = net(journal);
        for (Map.Entry<Account, Long> entry : net.entrySet()) {
            Account account = entry.getKey();
            Posting.Refused refused = faultOf(
                    account, balances.getOrDefault(account, 0L), changes.getOrDefault(account, 0L), entry.getValue());
            if (refused != null) {
                return refused;
            }
        }
        net.forEach((account, amount) -> changes.merge(account, amount, Long::sum));
        long id = ids.getAsLong();
        causes.put(journal.cause(), id);
        return new Posting.Posted(id);
    }

    /** Cannot overflow: {@link JournalShape} has seen that all amounts together fit. */
    private static SortedMap<Account, Long> net(Journal journal) {
        SortedMap<Account, Long> net = new TreeMap<>();
        for (Transfer transfer : journal.transfers()) {
            net.merge(transfer.from(), -transfer.amount(), Long::sum);
            net.merge(transfer.to(), transfer.amount(), Long::sum);
        }
        return net;
    }

    private static Posting.Refused faultOf(Account account, long opening, long changed, long amount) {
        if (overflows(opening, changed) || overflows(changed, amount) || overflows(opening + changed, amount)) {
            return new Posting.Refused(
                    PostingRefusal.OVERFLOW, account, account + " would leave the range of a balance");
        }
        long balance = opening + changed;
        if (!account.system() && amount < 0 && balance + amount < 0) {
            return new Posting.Refused(
                    PostingRefusal.INSUFFICIENT, account, account + " holds " + balance + ", needs " + -amount);
        }
        return null;
    }

    private static boolean overflows(long left, long right) {
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) < 0;
    }
}
