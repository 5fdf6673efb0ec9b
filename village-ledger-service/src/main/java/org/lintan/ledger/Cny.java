package org.lintan.ledger;

import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;

/** The money accounts of this book. Unit: fen. */
public final class Cny {

    public static final String ASSET = "CNY";
    /** The market, from which proceeds come; its balance is minus all income. */
    public static final String MARKET = "@market";
    /** Shared out already when the bank took it back: minus what all villages owe to their next arrivals (design: one fen, once). */
    public static final String ADVANCED = "@advanced";
    /** Whom deductions are paid to: measurers, the tax office, the platform. */
    public static final String DEDUCTIONS = "@deductions";

    private Cny() {}

    public static Account of(String county, String party, Bucket bucket) {
        return new Account(county, ASSET, party, bucket);
    }

    /** What a collective may still share out, or a household has free. */
    public static Account available(String county, String party) {
        return of(county, party, Bucket.AVAILABLE);
    }

    /** What a collective is owed and has not arrived on its bank account. */
    public static Account claimed(String county, String party) {
        return of(county, party, Bucket.ESCROW);
    }

    /** The collective's reserve and welfare fund (公积公益金), no longer to be shared out. */
    public static Account reserve(String county, String party) {
        return of(county, party, Bucket.BUFFER);
    }

    /** What is owed to a household and not yet on its account. */
    public static Account payable(String county, String party) {
        return of(county, party, Bucket.PAYABLE);
    }

    /** What arrived. */
    public static Account paid(String county, String party) {
        return of(county, party, Bucket.PAID);
    }
}
