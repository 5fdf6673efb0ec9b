package org.lintan.bench;

import java.util.SplittableRandom;

/**
 * Makes up operations from a seed, running a book of its own beside so that cancels and moves name orders that rest. The
 * number of resting orders stays near that of the mix: too few, and cancels become orders; too many, and orders become
 * cancels.
 */
final class WorkloadGenerator extends TreeMapEngine {

    private static final long SWING = 1_000_000;

    private final Mix mix;
    private final SplittableRandom random;
    private final int size;
    private final byte[] kinds;
    private final long[] ids;
    private final long[] prices;
    private final long[] quantities;
    private final boolean[] buys;

    /** By id: place in {@link #live} plus 1, 0 if not resting; then what the order is. */
    private final int[] placeOf;

    private final long[] priceOf;
    private final long[] quantityOf;
    private final boolean[] buyOf;
    private final long[] live;
    private int liveCount;
    private long nextId = 1;
    private long middle = 500_000;

    private WorkloadGenerator(Mix mix, int operations, long seed) {
        this.mix = mix;
        random = new SplittableRandom(seed);
        size = mix.resting + operations;
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

    static Workload generate(Mix mix, int operations, long seed) {
        return new WorkloadGenerator(mix, operations, seed).generate();
    }

    private Workload generate() {
        Workload work = new Workload(mix.resting, kinds, ids, prices, quantities, buys);
        Fold fold = new Fold();
        for (int i = 0; i < size; i++) {
            byte kind = i < mix.resting ? Workload.PLACE : kind();
            switch (kind) {
                case Workload.PLACE -> place(i);
                case Workload.TAKE -> take(i);
                case Workload.CANCEL -> cancel(i);
                default -> move(i);
            }
            run(work, i, i + 1, fold);
        }
        return work;
    }

    private byte kind() {
        if (mix == Mix.SWINGING && random.nextInt(1000) == 0) {
            middle = 10_000 + random.nextLong(SWING);
        }
        if (liveCount < mix.resting / 2) {
            return Workload.PLACE;
        }
        int drawn = random.nextInt(100);
        if (mix == Mix.SWEEP_100) {
            return liveCount >= mix.resting + 100 ? Workload.TAKE : Workload.PLACE;
        }
        if (drawn < mix.move) {
            return Workload.MOVE;
        }
        if (drawn < mix.move + mix.take) {
            return Workload.TAKE;
        }
        boolean cancels = drawn < mix.move + mix.take + mix.cancel;
        if (liveCount < mix.resting * 9L / 10) {
            return Workload.PLACE;
        }
        return cancels || liveCount > mix.resting * 11L / 10 ? Workload.CANCEL : Workload.PLACE;
    }

    private void place(int i) {
        boolean buy = mix != Mix.PRE_SALE && random.nextBoolean();
        order(i, Workload.PLACE, buy, passive(buy), 1 + random.nextInt(100));
        enlist(ids[i], prices[i], quantities[i], buy);
    }

    private void take(int i) {
        boolean buy = mix == Mix.PRE_SALE || random.nextBoolean();
        boolean sweep = mix == Mix.SWEEP_100;
        long limit = buy ? middle + (sweep ? mix.width : 20) : middle - (sweep ? mix.width : 20);
        order(i, Workload.TAKE, buy, limit, sweep ? 5_000 : 1 + random.nextInt(150));
        placeOf[(int) ids[i]] = 0;
    }

    private void order(int i, byte kind, boolean buy, long price, long quantity) {
        kinds[i] = kind;
        ids[i] = nextId++;
        buys[i] = buy;
        prices[i] = price;
        quantities[i] = quantity;
    }

    private void cancel(int i) {
        long id = live[random.nextInt(liveCount)];
        kinds[i] = Workload.CANCEL;
        ids[i] = id;
        buys[i] = buyOf[(int) id];
        prices[i] = priceOf[(int) id];
        quantities[i] = quantityOf[(int) id];
        delist(id);
    }

    private void move(int i) {
        long id = live[random.nextInt(liveCount)];
        boolean buy = buyOf[(int) id];
        long price = random.nextInt(100) < mix.crossing ? middle + (buy ? 3 : -3) : passive(buy);
        kinds[i] = Workload.MOVE;
        ids[i] = id;
        buys[i] = buy;
        prices[i] = price == priceOf[(int) id] ? price + (buy ? -1 : 1) : price;
        quantities[i] = quantityOf[(int) id];
        priceOf[(int) id] = prices[i];
    }

    private long passive(boolean buy) {
        long distance = 1 + random.nextInt(mix.width);
        return buy ? middle - distance : middle + distance;
    }

    private void enlist(long id, long price, long quantity, boolean buy) {
        priceOf[(int) id] = price;
        quantityOf[(int) id] = quantity;
        buyOf[(int) id] = buy;
        live[liveCount] = id;
        placeOf[(int) id] = ++liveCount;
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
