package org.lintan.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A call auction of a million orders, from the bell to the last trade; nanoseconds per order waiting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class AuctionBench {

    static final int ORDERS = 1_000_000;

    @Param({"lintan", "sorting"})
    public String engine;

    private AuctionWork work;
    private long expected;
    private AuctionEngine waiting;
    private Fold fold;

    @Setup(Level.Trial)
    public void makeUpTheWork() {
        work = AuctionWork.generate(ORDERS, EngineBench.SEED);
        AuctionEngine reference = new SortingAuction();
        Fold sums = new Fold();
        reference.collect(work);
        reference.ring(sums);
        expected = sums.sum();
    }

    @Setup(Level.Invocation)
    public void collect() {
        waiting = AuctionEngine.named(engine);
        fold = new Fold();
        waiting.collect(work);
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public Fold auction() {
        waiting.ring(fold);
        return fold;
    }

    @TearDown(Level.Invocation)
    public void sameTradesOrVoid() {
        if (fold.sum() != expected) {
            throw new IllegalStateException(engine + " traded otherwise");
        }
    }
}
