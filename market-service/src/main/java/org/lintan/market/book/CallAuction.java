package org.lintan.market.book;

/** Pairs buyers and sellers of a fast book at the price of an auction: best price first, then earliest, hidden parts too. */
final class CallAuction {

    private final FastOrders orders;
    private final AuctionPrice found;
    private final AuctionQueue buys;
    private final AuctionQueue sells;

    CallAuction(FastOrders orders, AuctionPrice found) {
        this.orders = orders;
        this.found = found;
        AuctionOrders reached = new AuctionOrders(orders, found.price());
        buys = reached.buys;
        sells = reached.sells;
    }

    /** Goes through the pairs there will be; at the first that is related it answers true and is of no more use. */
    boolean meetsItself() {
        for (long left = found.volume(); left > 0; ) {
            if (OrderPool.related(buys.owner(), sells.owner())) {
                return true;
            }
            left -= takeFromBoth(left);
        }
        buys.rewind();
        sells.rewind();
        return false;
    }

    private long takeFromBoth(long left) {
        long quantity = Math.min(left, Math.min(buys.left(), sells.left()));
        buys.take(quantity);
        sells.take(quantity);
        return quantity;
    }

    /** Trades. The number of the next trade. */
    long trade(long firstTrade, BookSink out) {
        long tradeNo = firstTrade;
        for (long left = found.volume(); left > 0; ) {
            long buyId = buys.id();
            long sellId = sells.id();
            long buyLeft = buys.left();
            long sellLeft = sells.left();
            long quantity = takeFromBoth(left);
            left -= quantity;
            out.traded(
                    tradeNo++,
                    buyId,
                    sellId,
                    Side.BUY,
                    found.price(),
                    quantity,
                    buyLeft - quantity,
                    sellLeft - quantity);
        }
        SlotSet traded = new SlotSet(orders.pool.highWater());
        buys.settle(traded, out);
        sells.settle(traded, out);
        orders.forgetAll(traded);
        return tradeNo;
    }
}
