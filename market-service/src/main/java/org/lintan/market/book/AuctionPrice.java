package org.lintan.market.book;

/**
 * The price of a call auction: most volume, then least surplus, then nearest to the reference, then highest.
 *
 * <p>Volume and surplus only change at prices that have orders, so it is enough to try these and, between each two of
 * them, the one price nearest to the reference.
 *
 * @param price fen per tonne; 0 if nothing would trade
 * @param volume kg
 * @param surplus kg wanted at the price less kg offered at it
 */
record AuctionPrice(long price, long volume, long surplus) {

    private static final int NONE = BookSide.NONE;
    private static final AuctionPrice NOTHING = new AuctionPrice(0, 0, 0);

    static AuctionPrice find(BookSide buys, BookSide sells, long tick, long bandLow, long bandHigh, long reference) {
        if (buys.best() == NONE || sells.best() == NONE) {
            return NOTHING;
        }
        long from = Math.max(bandLow, sells.bestPrice());
        long to = Math.min(bandHigh, buys.bestPrice());
        long wanted = 0;
        // best first, to be gone back through
        int[] buyers = new int[buys.size()];
        int buyersLeft = 0;
        for (int level = buys.best(); level != NONE && buys.price(level) >= from; level = buys.worse(level)) {
            wanted += buys.left(level);
            buyers[buyersLeft++] = level;
        }
        AuctionPrice best = NOTHING;
        long offered = 0;
        int sell = sells.best();
        long price = from;
        // above the last buyer nothing trades
        while (buyersLeft > 0 && price <= to) {
            while (sell != NONE && sells.price(sell) <= price) {
                offered += sells.left(sell);
                sell = sells.worse(sell);
            }
            best = better(best, price, wanted, offered, reference);
            while (buyersLeft > 0 && buys.price(buyers[buyersLeft - 1]) <= price) {
                wanted -= buys.left(buyers[--buyersLeft]);
            }
            long nextBuy = buyersLeft == 0 ? Long.MAX_VALUE : buys.price(buyers[buyersLeft - 1]);
            long nextSell = sell == NONE ? Long.MAX_VALUE : sells.price(sell);
            long next = Math.min(nextBuy, nextSell);
            long lastBetween = Math.min(next - tick, to);
            if (price < lastBetween) {
                long between = Math.max(price + tick, Math.min(reference, lastBetween));
                best = better(best, between, wanted, offered, reference);
            }
            price = next;
        }
        return best;
    }

    /** Prices come in ascending order, so of two that are alike the later is the higher. */
    private static AuctionPrice better(AuctionPrice best, long price, long wanted, long offered, long reference) {
        long volume = Math.min(wanted, offered);
        long surplus = wanted - offered;
        boolean better = volume != best.volume
                ? volume > best.volume
                : Math.abs(surplus) != Math.abs(best.surplus)
                        ? Math.abs(surplus) < Math.abs(best.surplus)
                        : Math.abs(price - reference) <= Math.abs(best.price - reference);
        return volume > 0 && better ? new AuctionPrice(price, volume, surplus) : best;
    }
}
