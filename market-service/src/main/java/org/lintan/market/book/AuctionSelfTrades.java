package org.lintan.market.book;

/**
 * Cancels the related orders that would meet in an auction: pair after pair in the order of trading, at the first that is
 * related by the rule, and then again without what has left, until no pair is related.
 *
 * <p>No price is needed for it. The pairs of an auction are those of both {@linkplain AuctionLine lines} laid beside one
 * another, as long as buyer and seller cross; the price only follows from where they cease to. So what comes before an order
 * that leaves stays as it is, and it is enough to go on from there. And where one order lies beside many, the first of them
 * that is related is looked up instead of walked to: whoever sends thousands of orders against themselves, or one that many
 * others have to be paired with again and again, costs a look-up for each order that leaves.
 */
final class AuctionSelfTrades {

    private final FastOrders orders;
    private final SelfTrade rule;
    private final AuctionLine buys;
    private final AuctionLine sells;

    AuctionSelfTrades(FastOrders orders, SelfTrade rule) {
        this.orders = orders;
        this.rule = rule;
        buys = new AuctionLine(orders, orders.buys);
        sells = new AuctionLine(orders, orders.sells);
    }

    void cancelAll(BookSink out) {
        long volume = 0;
        int buy = buys.at(volume);
        int sell = sells.at(volume);
        while (cross(buy, sell)) {
            long buyEnds = buys.end(buy);
            long end = Math.max(buyEnds, sells.end(sell));
            if (buyEnds == end) {
                sell = sells.firstRelated(buys.owner(buy), sell);
            } else {
                buy = buys.firstRelated(sells.owner(sell), buy);
            }
            boolean meet = cross(buy, sell) && buys.begin(buy) < end && sells.begin(sell) < end;
            volume = meet ? cancelByRule(buy, sell, out) : end;
            buy = buys.at(volume);
            sell = sells.at(volume);
        }
    }

    private boolean cross(int buy, int sell) {
        return buy < buys.size() && sell < sells.size() && buys.price(buy) >= sells.price(sell);
    }

    /** From what volume on the pairs are others now. */
    private long cancelByRule(int buy, int sell, BookSink out) {
        boolean buyIsNewest = orders.pool.sequence(buys.slot(buy)) > orders.pool.sequence(sells.slot(sell));
        boolean buyGoes = rule == SelfTrade.CANCEL_BOTH || buyIsNewest != (rule == SelfTrade.CANCEL_OLDEST);
        boolean sellGoes = rule == SelfTrade.CANCEL_BOTH || !buyGoes;
        long from = Long.MAX_VALUE;
        if (buyGoes) {
            from = buys.leave(buy);
            orders.cancel(buys.slot(buy), CancelReason.SELF_TRADE, out);
        }
        if (sellGoes) {
            from = Math.min(from, sells.leave(sell));
            orders.cancel(sells.slot(sell), CancelReason.SELF_TRADE, out);
        }
        return from;
    }
}
