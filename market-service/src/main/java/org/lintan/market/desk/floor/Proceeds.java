package org.lintan.market.desk.floor;

import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;

/**
 * Where a seller's money goes when a sale is settled: the one place that says so, for every way of trading. What a village sells is owed to
 * it until it lies on the village's own bank account (one fen, once), so that nobody can take it out by hand or buy with it; everybody else
 * has it at once.
 */
final class Proceeds {

    private Proceeds() {}

    static Account account(String county, Member seller) {
        return new Account(county, Floor.MONEY, seller.party(), seller.village() ? Bucket.PAYABLE : Bucket.AVAILABLE);
    }
}
