package org.lintan.bench;

import java.util.SplittableRandom;

/** Orders waiting for the bell, in the order they came: ids are 1, 2, 3 … */
record AuctionWork(long[] prices, long[] quantities, boolean[] buys) {

    static final long REFERENCE = 10_000;
    private static final int WIDTH = 500;

    int size() {
        return prices.length;
    }

    /** Half buys, half sells, limits up to 500 fen around the reference: about half of them meet somebody. */
    static AuctionWork generate(int orders, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AuctionWork work = new AuctionWork(new long[orders], new long[orders], new boolean[orders]);
        for (int i = 0; i < orders; i++) {
            work.prices[i] = REFERENCE - WIDTH + random.nextInt(2 * WIDTH);
            work.quantities[i] = 1 + random.nextInt(100);
            work.buys[i] = random.nextBoolean();
        }
        return work;
    }
}
