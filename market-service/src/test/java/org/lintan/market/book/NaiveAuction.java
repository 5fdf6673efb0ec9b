package org.lintan.market.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The obvious auction: every tick is tried as the price, and buyers and sellers are paired one after the other. */
final class NaiveAuction {

    private final NaiveBook book;
    private final BookTerms terms;
    private final long bandLow;
    private final long bandHigh;
    private final long reference;

    long price;
    long volume;
    long surplus;

    NaiveAuction(NaiveBook book, BookTerms terms, long bandLow, long bandHigh, long reference) {
        this.book = book;
        this.terms = terms;
        this.bandLow = bandLow;
        this.bandHigh = bandHigh;
        this.reference = reference;
    }

    /** Most volume, then least surplus, then nearest to the reference, then highest. */
    void findPrice() {
        price = 0;
        volume = 0;
        surplus = 0;
        if (book.buys.isEmpty() || book.sells.isEmpty()) {
            return;
        }
        long from = Math.max(bandLow, book.sells.get(0).price);
        long to = Math.min(bandHigh, book.buys.get(0).price);
        long tick = terms.limits().tick();
        for (long steps = 0; steps <= (to - from) / tick && from <= to; steps++) {
            long tried = from + steps * tick;
            long wanted = book.buys.stream()
                    .filter(order -> order.price >= tried)
                    .mapToLong(NaiveOrder::left)
                    .sum();
            long offered = book.sells.stream()
                    .filter(order -> order.price <= tried)
                    .mapToLong(NaiveOrder::left)
                    .sum();
            consider(tried, Math.min(wanted, offered), wanted - offered);
        }
    }

    private void consider(long candidate, long candidateVolume, long candidateSurplus) {
        boolean better = candidateVolume != volume
                ? candidateVolume > volume
                : Math.abs(candidateSurplus) != Math.abs(surplus)
                        ? Math.abs(candidateSurplus) < Math.abs(surplus)
                        : Math.abs(candidate - reference) <= Math.abs(price - reference);
        if (candidateVolume > 0 && better) {
            price = candidate;
            volume = candidateVolume;
            surplus = candidateSurplus;
        }
    }

    /** Returns the number of the next trade. */
    long hold(long firstTrade, BookSink out) {
        findPrice();
        while (cancelOnePairThatWouldMeetItself(out)) {
            findPrice();
        }
        out.uncrossed(price, volume);
        Map<Long, Long> hidden = new HashMap<>();
        resting().forEach(order -> hidden.put(order.id, order.hidden));
        long tradeNo = firstTrade;
        for (long left = volume; left > 0; ) {
            NaiveOrder buy = book.buys.get(0);
            NaiveOrder sell = book.sells.get(0);
            long quantity = Math.min(left, Math.min(buy.left(), sell.left()));
            left -= quantity;
            out.traded(
                    tradeNo++,
                    buy.id,
                    sell.id,
                    Side.BUY,
                    price,
                    quantity,
                    buy.left() - quantity,
                    sell.left() - quantity);
            reduce(buy, quantity);
            reduce(sell, quantity);
        }
        resting()
                .filter(order -> order.hidden != hidden.get(order.id))
                .forEach(order -> out.refreshed(order.id, order.shown, order.hidden));
        return tradeNo;
    }

    private Stream<NaiveOrder> resting() {
        return Stream.concat(book.buys.stream(), book.sells.stream());
    }

    private void reduce(NaiveOrder order, long quantity) {
        order.show(order.left() - quantity);
        if (order.left() == 0) {
            book.remove(order);
        }
    }

    /** Pairs the orders as the auction will, and cancels by the rule at the first related pair. */
    private boolean cancelOnePairThatWouldMeetItself(BookSink out) {
        List<NaiveOrder> buys = book.buys.stream().map(NaiveOrder::copy).toList();
        List<NaiveOrder> sells = book.sells.stream().map(NaiveOrder::copy).toList();
        int b = 0;
        int s = 0;
        for (long left = volume; left > 0; ) {
            NaiveOrder buy = buys.get(b);
            NaiveOrder sell = sells.get(s);
            if (buy.relatedTo(sell.party, sell.group)) {
                cancelByRule(book.buys.get(b), book.sells.get(s), out);
                return true;
            }
            long quantity = Math.min(left, Math.min(buy.left(), sell.left()));
            left -= quantity;
            buy.show(buy.left() - quantity);
            sell.show(sell.left() - quantity);
            b += buy.left() == 0 ? 1 : 0;
            s += sell.left() == 0 ? 1 : 0;
        }
        return false;
    }

    private void cancelByRule(NaiveOrder buy, NaiveOrder sell, BookSink out) {
        boolean buyIsNewest = buy.sequence > sell.sequence;
        SelfTrade rule = terms.selfTrade();
        boolean both = rule == SelfTrade.CANCEL_BOTH;
        boolean oldest = rule == SelfTrade.CANCEL_OLDEST;
        if (both || buyIsNewest != oldest) {
            cancel(buy, out);
        }
        if (both || buyIsNewest == oldest) {
            cancel(sell, out);
        }
    }

    private void cancel(NaiveOrder order, BookSink out) {
        book.remove(order);
        out.cancelled(order.id, order.left(), CancelReason.SELF_TRADE);
    }
}
