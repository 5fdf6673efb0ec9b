package org.lintan.bench;

import java.util.Arrays;

/**
 * Open-loop latency: message i is due i microseconds after the start whether or not the book is ready for it, and its latency
 * counts from then. So a stall is felt by all that were due meanwhile.
 */
final class Latency {

    private static final int MESSAGES = 3_000_000;
    private static final int WARM_UP = 1_000_000;
    private static final long EVERY_NANOS = 1_000;

    private Latency() {}

    /** Prints "p50 p99 p99.9 max" in nanoseconds of the engine named. */
    public static void main(String[] arguments) {
        Workload work = WorkloadGenerator.generate(Mix.CANCEL_95, MESSAGES, EngineBench.SEED);
        Engine engine = Engine.named(arguments[0]);
        Fold fold = new Fold();
        engine.run(work, 0, work.prefill(), fold);
        long[] latencies = new long[MESSAGES];
        long start = System.nanoTime();
        for (int i = 0; i < MESSAGES; i++) {
            long due = start + i * EVERY_NANOS;
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            engine.run(work, work.prefill() + i, work.prefill() + i + 1, fold);
            latencies[i] = System.nanoTime() - due;
        }
        long[] measured = Arrays.copyOfRange(latencies, WARM_UP, MESSAGES);
        Arrays.sort(measured);
        System.out.printf(
                "%d %d %d %d%n",
                at(measured, 0.5), at(measured, 0.99), at(measured, 0.999), measured[measured.length - 1]);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
