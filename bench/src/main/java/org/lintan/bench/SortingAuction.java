package org.lintan.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The auction most people write first: a list of orders, sorted at the bell; the volume at every price by adding up; then both
 * lists are walked through.
 */
final class SortingAuction implements AuctionEngine {

    private static final class Order {
        final long id;
        final long price;
        long left;

        Order(long id, long price, long left) {
            this.id = id;
            this.price = price;
            this.left = left;
        }
    }

    private final List<Order> buys = new ArrayList<>();
    private final List<Order> sells = new ArrayList<>();

    @Override
    public void collect(AuctionWork work) {
        for (int i = 0; i < work.size(); i++) {
            (work.buys()[i] ? buys : sells).add(new Order(i + 1, work.prices()[i], work.quantities()[i]));
        }
    }

    @Override
    public void ring(Fold fold) {
        buys.sort(Comparator.comparingLong((Order order) -> -order.price).thenComparingLong(order -> order.id));
        sells.sort(Comparator.comparingLong((Order order) -> order.price).thenComparingLong(order -> order.id));
        if (buys.isEmpty() || sells.isEmpty()) {
            return;
        }
        long price = price();
        int buy = 0;
        int sell = 0;
        while (buy < buys.size()
                && sell < sells.size()
                && buys.get(buy).price >= price
                && sells.get(sell).price <= price) {
            Order buyer = buys.get(buy);
            Order seller = sells.get(sell);
            long quantity = Math.min(buyer.left, seller.left);
            buyer.left -= quantity;
            seller.left -= quantity;
            fold.trade(buyer.id, seller.id, price, quantity);
            buy += buyer.left == 0 ? 1 : 0;
            sell += seller.left == 0 ? 1 : 0;
        }
    }

    /** Most volume, least surplus, nearest to the reference, highest: every price from the best sell to the best buy is tried. */
    private long price() {
        long best = 0;
        long bestVolume = 0;
        long bestSurplus = 0;
        long wanted = 0;
        int buy = 0;
        long lowest = sells.get(0).price;
        while (buy < buys.size() && buys.get(buy).price >= lowest) {
            wanted += buys.get(buy++).left;
        }
        long offered = 0;
        int sell = 0;
        for (long price = lowest; price <= buys.get(0).price; price++) {
            while (sell < sells.size() && sells.get(sell).price <= price) {
                offered += sells.get(sell++).left;
            }
            while (buy > 0 && buys.get(buy - 1).price < price) {
                wanted -= buys.get(--buy).left;
            }
            long volume = Math.min(wanted, offered);
            long surplus = Math.abs(wanted - offered);
            boolean better = volume != bestVolume
                    ? volume > bestVolume
                    : surplus != bestSurplus
                            ? surplus < bestSurplus
                            : Math.abs(price - AuctionWork.REFERENCE) <= Math.abs(best - AuctionWork.REFERENCE);
            if (better) {
                best = price;
                bestVolume = volume;
                bestSurplus = surplus;
            }
        }
        return best;
    }
}
