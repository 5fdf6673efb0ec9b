package org.lintan.bench;

/** Reads the work and does none of it: what the measuring itself costs. */
final class NoEngine implements Engine {

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = 31 * sum
                    + (work.kinds()[i]
                            ^ work.ids()[i]
                            ^ work.prices()[i]
                            ^ work.quantities()[i]
                            ^ (work.buys()[i] ? 1 : 0));
        }
        fold.heard(sum);
    }

    @Override
    public void resting(Fold fold) {}
}
