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

/** The balances the floor works on, moved on with every journal that is posted. */
final class Holdings {

    static final String FEE = "@fee";
    /** Counterpart of all units in the market. */
    static final String REGISTRY = "@registry";

    private final Map<Account, Long> balances;

    Holdings(Map<Account, Long> read) {
        this.balances = new HashMap<>(read);
    }

    /** What the party may still dispose of. */
    long available(Ref party, String asset) {
        return balances.getOrDefault(new Account(party.county(), asset, party.id(), Bucket.AVAILABLE), 0L);
    }

    /** Moves the balances by the journal, or leaves them and says why. */
    Posting move(Journal journal) {
        Evaluation evaluation = BookRules.evaluate(balances, List.of(journal));
        evaluation.changes().forEach((account, change) -> balances.merge(account, change, Math::addExact));
        return evaluation.postings().get(0);
    }
}
