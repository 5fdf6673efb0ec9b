package org.lintan.bench;

/** Hears trades and keeps a checksum, so that nobody can skip the work and nobody pays for keeping it. */
public class Fold {

    private long sum = 1;
    private long trades;
    private long heard;

    public void trade(long takerId, long makerId, long price, long quantity) {
        sum = sum * 31 + (takerId ^ makerId * 0x9E3779B97F4A7C15L ^ price << 32 ^ quantity);
        trades++;
    }

    /** Of the trades and, mixed in, of the orders resting at the end. */
    public long sum() {
        return sum;
    }

    public long trades() {
        return trades;
    }

    /** What else was heard: kept, but no part of the comparison. */
    public void heard(long sum) {
        heard += sum;
    }

    public void resting(long orderId, long left) {
        sum = sum * 31 + (orderId ^ left << 40);
    }
}
