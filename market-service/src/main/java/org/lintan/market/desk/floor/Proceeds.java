package org.lintan.market.desk.floor;

import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;

/** Where a seller's money goes when a sale is settled: the one place that says so, for every way of trading. */
final class Proceeds {

    private Proceeds() {}

    static Account account(String county, Member seller) {
        return new Account(county, Floor.MONEY, seller.party(), Bucket.AVAILABLE);
    }
}
