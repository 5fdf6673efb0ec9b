package org.lintan.market.book;

/** Pairs buyers and sellers of a fast book at the price of an auction: best price first, then earliest, hidden parts too. */
final class CallAuction {

    private static final int NONE = FastOrders.NONE;

    private final FastOrders orders;
    private final OrderPool pool;
    private final SelfTrade rule;

    CallAuction(FastOrders orders, SelfTrade rule) {
        this.orders = orders;
        this.rule = rule;
        pool = orders.pool;
    }

    /** Goes through the pairs there will be; at the first that is related it cancels by the rule and answers true. */
    boolean cancelFirstMeetingItself(long volume, BookSink out) {
        int buy = firstOf(orders.buys);
        int sell = firstOf(orders.sells);
        long buyLeft = buy == NONE ? 0 : pool.left(buy);
        long sellLeft = sell == NONE ? 0 : pool.left(sell);
        long left = volume;
        while (left > 0) {
            if (OrderPool.related(pool.owner(buy), pool.owner(sell))) {
                cancelByRule(buy, sell, out);
                return true;
            }
            long quantity = Math.min(left, Math.min(buyLeft, sellLeft));
            left -= quantity;
            buyLeft -= quantity;
            sellLeft -= quantity;
            if (buyLeft == 0 && left > 0) {
                buy = next(orders.buys, buy);
                buyLeft = pool.left(buy);
            }
            if (sellLeft == 0 && left > 0) {
                sell = next(orders.sells, sell);
                sellLeft = pool.left(sell);
            }
        }
        return false;
    }

    private void cancelByRule(int buy, int sell, BookSink out) {
        boolean buyIsNewest = pool.sequence(buy) > pool.sequence(sell);
        boolean buyGoes = rule == SelfTrade.CANCEL_BOTH || buyIsNewest != (rule == SelfTrade.CANCEL_OLDEST);
        boolean sellGoes = rule == SelfTrade.CANCEL_BOTH || !buyGoes;
        if (buyGoes) {
            orders.cancel(buy, CancelReason.SELF_TRADE, out);
        }
        if (sellGoes) {
            orders.cancel(sell, CancelReason.SELF_TRADE, out);
        }
    }

    /** Trades the volume at the price. The number of the next trade. */
    long trade(long price, long volume, long firstTrade, BookSink out) {
        long tradeNo = firstTrade;
        long left = volume;
        while (left > 0) {
            int buy = firstOf(orders.buys);
            int sell = firstOf(orders.sells);
            long buyLeft = pool.left(buy);
            long sellLeft = pool.left(sell);
            long quantity = Math.min(left, Math.min(buyLeft, sellLeft));
            left -= quantity;
            out.traded(tradeNo++, pool.id(buy), pool.id(sell), Side.BUY, price, quantity, buyLeft - quantity, sellLeft - quantity);
            reduce(orders.buys, buy, buyLeft - quantity);
            reduce(orders.sells, sell, sellLeft - quantity);
        }
        return tradeNo;
    }

    private void reduce(BookSide side, int slot, long left) {
        if (left == 0) {
            side.unqueue(slot);
            orders.forget(slot);
            return;
        }
        long shown = pool.shownOf(slot, left);
        side.change(slot, shown, left - shown);
    }

    private static int firstOf(BookSide side) {
        return side.best() == NONE ? NONE : side.first(side.best());
    }

    /** The order after this one in its queue, or the first at the next price. */
    private int next(BookSide side, int slot) {
        int later = pool.later(slot);
        return later != NONE ? later : side.first(side.worse(pool.level(slot)));
    }
}
