package org.lintan.market.desk.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.BookRules;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Evaluation;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;

/** The balances the floor works on, locked by the caller, moved on with every journal that is posted. */
final class Held {

    static final String CNY = "CNY";
    static final String FEE = "@fee";

    private final Map<Account, Long> balances;

    Held(Map<Account, Long> locked) {
        this.balances = new HashMap<>(locked);
    }

    static String asset(String ticketId) {
        return "T-" + ticketId;
    }

    long of(String county, String asset, String party, Bucket bucket) {
        return balances.getOrDefault(new Account(county, asset, party, bucket), 0L);
    }

    /** Moves the balances by the journal, or leaves them and says why. */
    Posting move(Journal journal) {
        Evaluation evaluation = BookRules.evaluate(balances, List.of(journal));
        evaluation.changes().forEach((account, change) -> balances.merge(account, change, Math::addExact));
        return evaluation.postings().get(0);
    }

    Map<Account, Long> balances() {
        return Map.copyOf(balances);
    }
}
