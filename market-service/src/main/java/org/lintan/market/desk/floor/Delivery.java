package org.lintan.market.desk.floor;

import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;

/** Where the units of a sale go. */
enum Delivery {
    /** The buyer holds them here. */
    POSITION {
        @Override
        Account account(Trade trade, String asset) {
            return new Account(trade.county(), asset, trade.buyerParty(), Bucket.AVAILABLE);
        }
    },
    /** Out of the market, to be retired by the registry in one step with the voucher: the buyer never holds them. */
    RETIRED {
        @Override
        Account account(Trade trade, String asset) {
            return new Account(trade.county(), asset, Holdings.REGISTRY, Bucket.AVAILABLE);
        }
    };

    abstract Account account(Trade trade, String asset);
}
