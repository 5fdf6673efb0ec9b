package org.lintan.kernel.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;

/** Journals and chains for the tests of sealing and verifying. */
public final class Samples {

    private Samples() {}

    public static Journal journal(long id, long amount) {
        Account bank = new Account("350428", "CNY", "@bank", Bucket.AVAILABLE);
        Account village = new Account("350428", "CNY", "350428-changkou", Bucket.AVAILABLE);
        Account units = new Account("350428", "T-1", "350428-changkou", Bucket.ORDERED);
        Account bought = new Account("350428", "T-1", "350428-buyer1", Bucket.AVAILABLE);
        return new Journal(
                "trade/" + id,
                "trade.settled",
                LocalDate.of(2026, 1, 5).plusDays(id % 7),
                List.of(new Transfer(bank, village, amount), new Transfer(units, bought, 2 * amount)));
    }

    public static List<Sealable> range(long firstId, int count) {
        List<Sealable> range = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = firstId + 10L * i;
            range.add(new Sealable(id, journal(id, 100 + i)));
        }
        return range;
    }
}
