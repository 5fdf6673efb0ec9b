package org.lintan.bench;

import java.util.SplittableRandom;

/**
 * Makes up operations from a seed, running a book of its own beside so that cancels and moves name orders that rest: the
 * operations made so far and, by number, the orders that rest.
 */
abstract class Generator extends TreeMapEngine {

    final SplittableRandom random;
    final int size;
    final byte[] kinds;
    final long[] ids;
    final long[] prices;
    final long[] quantities;
    final boolean[] buys;

    /** By id: place in {@link #live} plus 1, 0 if not resting; then what the order is. */
    private final int[] placeOf;

    private final long[] priceOf;
    private final long[] quantityOf;
    private final boolean[] buyOf;
    private final long[] live;
    private int liveCount;
    private long nextId = 1;

    Generator(int size, long seed) {
        this.size = size;
        random = new SplittableRandom(seed);
        kinds = new byte[size];
        ids = new long[size];
        prices = new long[size];
        quantities = new long[size];
        buys = new boolean[size];
        placeOf = new int[size + 2];
        priceOf = new long[size + 2];
        quantityOf = new long[size + 2];
        buyOf = new boolean[size + 2];
        live = new long[size + 2];
    }

    /** Writes operation i. */
    abstract void next(int i);

    final Workload generate(int prefill) {
        Workload work = new Workload(prefill, kinds, ids, prices, quantities, buys);
        Fold fold = new Fold();
        for (int i = 0; i < size; i++) {
            next(i);
            run(work, i, i + 1, fold);
        }
        return work;
    }

    final int resting() {
        return liveCount;
    }

    final long anyResting() {
        return live[random.nextInt(liveCount)];
    }

    final boolean isBuy(long id) {
        return buyOf[(int) id];
    }

    final long priceOf(long id) {
        return priceOf[(int) id];
    }

    final long quantityOf(long id) {
        return quantityOf[(int) id];
    }

    /** A limit order that rests with what does not trade at once. */
    final void place(int i, boolean buy, long price, long quantity) {
        order(i, Workload.PLACE, buy, price, quantity);
        long id = ids[i];
        priceOf[(int) id] = price;
        quantityOf[(int) id] = quantity;
        buyOf[(int) id] = buy;
        live[liveCount] = id;
        placeOf[(int) id] = ++liveCount;
    }

    /** A limit order for at once only. */
    final void take(int i, boolean buy, long price, long quantity) {
        order(i, Workload.TAKE, buy, price, quantity);
        placeOf[(int) ids[i]] = 0;
    }

    private void order(int i, byte kind, boolean buy, long price, long quantity) {
        kinds[i] = kind;
        ids[i] = nextId++;
        buys[i] = buy;
        prices[i] = price;
        quantities[i] = quantity;
    }

    final void cancel(int i, long id) {
        repeat(i, Workload.CANCEL, id);
        delist(id);
    }

    final void move(int i, long id, long price) {
        priceOf[(int) id] = price;
        repeat(i, Workload.MOVE, id);
    }

    private void repeat(int i, byte kind, long id) {
        kinds[i] = kind;
        ids[i] = id;
        buys[i] = buyOf[(int) id];
        prices[i] = priceOf[(int) id];
        quantities[i] = quantityOf[(int) id];
    }

    private void delist(long id) {
        int place = placeOf[(int) id] - 1;
        long last = live[--liveCount];
        live[place] = last;
        placeOf[(int) last] = place + 1;
        placeOf[(int) id] = 0;
    }

    @Override
    void filled(long id) {
        if (placeOf[(int) id] != 0) {
            delist(id);
        }
    }
}
