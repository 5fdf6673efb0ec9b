package org.lintan.bench;

/**
 * Operations of a mix. The number of resting orders stays near that of the mix: too few, and cancels become orders; too many,
 * and orders become cancels.
 */
final class WorkloadGenerator extends Generator {

    private static final long SWING = 1_000_000;

    private final Mix mix;
    private long middle = 500_000;

    private WorkloadGenerator(Mix mix, int operations, long seed) {
        super(mix.resting + operations, seed);
        this.mix = mix;
    }

    static Workload generate(Mix mix, int operations, long seed) {
        return new WorkloadGenerator(mix, operations, seed).generate(mix.resting);
    }

    @Override
    void next(int i) {
        byte kind = i < mix.resting ? Workload.PLACE : kind();
        switch (kind) {
            case Workload.PLACE -> place(i);
            case Workload.TAKE -> take(i);
            case Workload.CANCEL -> cancel(i, anyResting());
            default -> move(i);
        }
    }

    private byte kind() {
        if (mix == Mix.SWINGING && random.nextInt(1000) == 0) {
            middle = 10_000 + random.nextLong(SWING);
        }
        if (resting() < mix.resting / 2) {
            return Workload.PLACE;
        }
        int drawn = random.nextInt(100);
        if (mix == Mix.SWEEP_100) {
            return resting() >= mix.resting + 100 ? Workload.TAKE : Workload.PLACE;
        }
        if (drawn < mix.move) {
            return Workload.MOVE;
        }
        if (drawn < mix.move + mix.take) {
            return Workload.TAKE;
        }
        boolean cancels = drawn < mix.move + mix.take + mix.cancel;
        if (resting() < mix.resting * 9L / 10) {
            return Workload.PLACE;
        }
        return cancels || resting() > mix.resting * 11L / 10 ? Workload.CANCEL : Workload.PLACE;
    }

    private void place(int i) {
        boolean buy = mix != Mix.PRE_SALE && random.nextBoolean();
        place(i, buy, passive(buy), 1 + random.nextInt(100));
    }

    private void take(int i) {
        boolean buy = mix == Mix.PRE_SALE || random.nextBoolean();
        boolean sweep = mix == Mix.SWEEP_100;
        long limit = buy ? middle + (sweep ? mix.width : 20) : middle - (sweep ? mix.width : 20);
        take(i, buy, limit, sweep ? 5_000 : 1 + random.nextInt(150));
    }

    private void move(int i) {
        long id = anyResting();
        boolean buy = isBuy(id);
        long price = random.nextInt(100) < mix.crossing ? middle + (buy ? 3 : -3) : passive(buy);
        move(i, id, price == priceOf(id) ? price + (buy ? -1 : 1) : price);
    }

    private long passive(boolean buy) {
        long distance = 1 + random.nextInt(mix.width);
        return buy ? middle - distance : middle + distance;
    }
}
