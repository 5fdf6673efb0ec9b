package org.lintan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A million operations a shot on a book filled beforehand; nanoseconds per operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class EngineBench {

    static final int OPERATIONS = 1_000_000;
    static final long SEED = 350428;

    @Param({"lintan", "lintan-all", "direct", "treemap", "none"})
    public String engine;

    @Param({
        "PLACE_CANCEL_1K",
        "PLACE_CANCEL_100K",
        "PLACE_CANCEL_1M",
        "MOVE_82",
        "CANCEL_95",
        "SWINGING",
        "SWEEP_100",
        "PRE_SALE"
    })
    public Mix mix;

    private static final com.sun.management.ThreadMXBean ALLOCATED =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Workload work;
    private long thread;
    private long allocated;
    private long expected;
    private Engine filled;
    private Fold fold;

    @Setup(Level.Trial)
    public void makeUpTheWork() {
        work = WorkloadGenerator.generate(mix, OPERATIONS, SEED);
        Engine reference = Engine.named("treemap");
        Fold sums = new Fold();
        reference.run(work, 0, work.size(), sums);
        reference.resting(sums);
        expected = sums.sum();
    }

    @Setup(Level.Invocation)
    public void fill() {
        filled = Engine.named(engine);
        fold = new Fold();
        thread = Thread.currentThread().getId();
        filled.run(work, 0, work.prefill(), fold);
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public Fold operations() {
        long before = ALLOCATED.getThreadAllocatedBytes(thread);
        filled.run(work, work.prefill(), work.size(), fold);
        allocated = ALLOCATED.getThreadAllocatedBytes(thread) - before;
        return fold;
    }

    @TearDown(Level.Invocation)
    public void sameTradesAndSameBookOrVoid() {
        filled.resting(fold);
        if (!engine.equals("none") && fold.sum() != expected) {
            throw new IllegalStateException(engine + " did other work on " + mix);
        }
    }

    /** Bytes allocated by the last million operations, for whoever started this JVM; filling the book beforehand is not counted. */
    @TearDown(Level.Trial)
    public void leaveTheBytes() throws IOException {
        String file = System.getProperty("lintan.bench.allocated");
        if (file != null) {
            Files.writeString(Path.of(file), Long.toString(allocated));
        }
    }
}
