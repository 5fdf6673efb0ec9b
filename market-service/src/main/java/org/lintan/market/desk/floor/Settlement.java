package org.lintan.market.desk.floor;

import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;

/** Delivery against payment: both legs and the fee in one journal. */
final class Settlement {

    private Settlement() {}

    /**
     * @param asset the units
     * @param moneyFrom where the buyer's money lies: free, or held by a bid
     */
    static Journal journal(Trade trade, String asset, Member seller, Bucket moneyFrom) {
        Account proceeds = Proceeds.account(trade.county(), seller);
        List<Transfer> legs = new ArrayList<>();
        legs.add(new Transfer(
                new Account(trade.county(), Floor.MONEY, trade.buyerParty(), moneyFrom), proceeds, trade.amountFen()));
        if (trade.feeFen() > 0) {
            legs.add(new Transfer(
                    proceeds,
                    new Account(trade.county(), Floor.MONEY, Holdings.FEE, Bucket.AVAILABLE),
                    trade.feeFen()));
        }
        legs.add(new Transfer(
                new Account(trade.county(), asset, trade.sellerParty(), Bucket.ORDERED),
                trade.lane().delivery().account(trade, asset),
                trade.quantityKg()));
        return new Journal("trade/" + trade.tradeId(), "trade.settled", trade.businessDate(), legs);
    }
}
