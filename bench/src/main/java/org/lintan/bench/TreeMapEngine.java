package org.lintan.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The book most people write first: a tree of prices, a linked map of orders at each, a map of all orders. */
class TreeMapEngine implements Engine {

    private static final class Order {
        final long id;
        final boolean buy;
        long price;
        long left;

        Order(long id, boolean buy, long price, long left) {
            this.id = id;
            this.buy = buy;
            this.price = price;
            this.left = left;
        }
    }

    private final TreeMap<Long, LinkedHashMap<Long, Order>> buys = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, LinkedHashMap<Long, Order>> sells = new TreeMap<>();
    private final Map<Long, Order> orders = new HashMap<>();

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        for (int i = from; i < to; i++) {
            long id = work.ids()[i];
            switch (work.kinds()[i]) {
                case Workload.PLACE ->
                    enter(new Order(id, work.buys()[i], work.prices()[i], work.quantities()[i]), true, fold);
                case Workload.TAKE ->
                    enter(new Order(id, work.buys()[i], work.prices()[i], work.quantities()[i]), false, fold);
                case Workload.CANCEL -> remove(orders.remove(id));
                default -> move(orders.remove(id), work.prices()[i], fold);
            }
        }
    }

    private void move(Order order, long price, Fold fold) {
        remove(order);
        order.price = price;
        enter(order, true, fold);
    }

    private void enter(Order taker, boolean rests, Fold fold) {
        TreeMap<Long, LinkedHashMap<Long, Order>> opposite = taker.buy ? sells : buys;
        while (taker.left > 0 && !opposite.isEmpty()) {
            Map.Entry<Long, LinkedHashMap<Long, Order>> best = opposite.firstEntry();
            if (taker.buy ? best.getKey() > taker.price : best.getKey() < taker.price) {
                break;
            }
            Order maker = best.getValue().values().iterator().next();
            long quantity = Math.min(taker.left, maker.left);
            taker.left -= quantity;
            maker.left -= quantity;
            fold.trade(taker.id, maker.id, maker.price, quantity);
            if (maker.left == 0) {
                orders.remove(maker.id);
                remove(maker);
                filled(maker.id);
            }
        }
        if (taker.left > 0 && rests) {
            (taker.buy ? buys : sells)
                    .computeIfAbsent(taker.price, price -> new LinkedHashMap<>())
                    .put(taker.id, taker);
            orders.put(taker.id, taker);
        } else {
            filled(taker.id);
        }
    }

    /** An order that will not rest any more; for whoever makes up the next operations. */
    void filled(long id) {}

    private void remove(Order order) {
        TreeMap<Long, LinkedHashMap<Long, Order>> side = order.buy ? buys : sells;
        LinkedHashMap<Long, Order> level = side.get(order.price);
        level.remove(order.id);
        if (level.isEmpty()) {
            side.remove(order.price);
        }
    }

    @Override
    public void resting(Fold fold) {
        buys.values().forEach(level -> level.values().forEach(order -> fold.resting(order.id, order.left)));
        sells.values().forEach(level -> level.values().forEach(order -> fold.resting(order.id, order.left)));
    }
}
