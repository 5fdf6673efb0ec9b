package org.lintan.kernel.books;

import java.util.Comparator;
import java.util.Objects;

/**
 * One balance: what a party holds of an asset in a bucket, in a county.
 *
 * <p>The order (county, asset, party, bucket, each by its characters) is the order in which balances are locked; it is
 * the same as a binary collation gives in the database.
 *
 * @param county division code, six digits
 * @param asset {@code CNY} (unit fen) or {@code T-} and the ticket's id (unit kg)
 * @param party a party of the county, or a system party, which starts with {@code @}
 */
public record Account(String county, String asset, String party, Bucket bucket) implements Comparable<Account> {

    private static final Comparator<Account> ORDER = Comparator.comparing(Account::county)
            .thenComparing(Account::asset)
            .thenComparing(Account::party)
            .thenComparing(account -> account.bucket().name());

    public Account {
        requireText("county", county);
        requireText("asset", asset);
        requireText("party", party);
        Objects.requireNonNull(bucket, "bucket");
    }

    /** Whether the account belongs to the system and so may go below zero: the issuer, the bank, the registry. */
    public boolean system() {
        return party.charAt(0) == '@';
    }

    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return county + "/" + asset + "/" + party + "/" + bucket;
    }

    private static void requireText(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an account needs its " + what);
        }
    }
}
