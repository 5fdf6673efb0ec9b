package org.lintan.bench.market;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Arms at 64 connections: orders spread and hot, purchases, and the same POST refused. */
final class ClosedLoop {

    private static final String ORDERS = "orders";
    private static final String REFUSED = "refused";
    private static final String HOT_INSTRUMENT = "one hot instrument";
    private static final String HOT_SELLER = "one hot seller";
    private static final String PURCHASES = "purchases";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(10);
    /** Of a method that runs once for each order C2 makes its best after some thousands. */
    private static final long ENOUGH_ORDERS = 30_000;
    /** Of one processor: a market runs for weeks, its compiler is at work in the first minutes. */
    private static final double COMPILER_AT_REST = 0.1;

    /** What an order cost all server processes before decision 0022 was built, on a quiet machine. */
    static final double BEFORE_MS = 10;

    private final Run run;

    ClosedLoop(Run run) {
        this.run = run;
    }

    private Map<String, Supplier<Measured>> arms() {
        County county = run.county;
        Map<String, Supplier<Measured>> arms = new LinkedHashMap<>();
        arms.put(ORDERS, () -> run.measure(ORDERS, Run.ORDER, () -> closed(run.orders(), 201)));
        if (run.options.wants(Block.ORDERS)) {
            arms.put(REFUSED, () -> run.measure(REFUSED, null, () -> closed(run.refused(), 400)));
        }
        if (run.options.wants(Block.HOT)) {
            List<String> one = county.continuous.subList(0, 1);
            arms.put(
                    HOT_INSTRUMENT,
                    () -> run.measure(
                            HOT_INSTRUMENT,
                            Run.ORDER,
                            () -> closed(Orders.of(run.nextSeed(), one, county.villages, county.firms), 201)));
            List<Party> seller = county.villages.subList(0, 1);
            arms.put(
                    HOT_SELLER,
                    () -> run.measure(
                            HOT_SELLER,
                            Run.ORDER,
                            () -> closed(Orders.of(run.nextSeed(), county.continuous, seller, county.firms), 201)));
        }
        if (run.options.wants(Block.PURCHASES)) {
            arms.put(
                    PURCHASES,
                    () -> run.measure(
                            PURCHASES,
                            Run.TRADE,
                            () -> closed(new Purchases(run.nextSeed(), county.listings, county.firms), 201)));
        }
        return arms;
    }

    private Tally closed(Flow flow, int expected) {
        return run.generator.closed(List.of(run.port), flow, expected, run.arm());
    }

    /**
     * Unmeasured orders and refusals in turn, until the compiler has seen enough of them and rests; a slow machine is not waited for for ever.
     */
    void warmUp() {
        Run.say("warming up");
        long begin = System.nanoTime();
        long orders = 0;
        double compiler;
        do {
            long since = System.nanoTime();
            double before = Cpu.compilerSeconds(market());
            Tally tally = run.generator.closed(List.of(run.port), run.orders(), 201, WARM_UP);
            orders += tally.acknowledged + tally.later;
            run.generator.closed(List.of(run.port), run.refused(), 400, WARM_UP);
            compiler = Math.max(0, Cpu.compilerSeconds(market()) - before) / seconds(since);
            Run.say(String.format(Locale.ROOT, "%,d orders, the compiler takes %.2f of a processor", orders, compiler));
        } while ((orders < ENOUGH_ORDERS || compiler > COMPILER_AT_REST)
                && seconds(begin) < LONGEST_WARM_UP.toSeconds());
        run.awaitDrained();
        run.notes.add(String.format(
                Locale.ROOT,
                "Warmed up with %,d orders in %.0f s; at the end the market's compiler took %.2f of a processor.",
                orders,
                seconds(begin),
                compiler));
    }

    private long market() {
        return run.stage.servers().get(Run.POD);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Answers how many orders a second the market takes at its most. */
    double measure() {
        Map<String, Supplier<Measured>> arms = arms();
        Run.say("64 connections: " + String.join(", ", arms.keySet()));
        Map<String, List<Measured>> all = Run.rounds(run.options.rounds(), arms);
        List<Measured> orders = all.get(ORDERS);
        if (run.options.wants(Block.ORDERS)) {
            ratio("orders over HTTP, 64 connections, all durable", orders, "refused POST", all.get(REFUSED), 0.4);
            double cpu = Measured.median(orders, Measured::allCpuMs);
            run.table.atMost(
                    "CPU of all server processes per order (" + Measured.shares(orders) + ")",
                    Figures.ms(cpu),
                    "before: " + Figures.ms(BEFORE_MS),
                    cpu / BEFORE_MS,
                    0.1);
            run.table.printed(
                    "CPU per refused POST (" + Measured.shares(all.get(REFUSED)) + ")",
                    Figures.ms(Measured.median(all.get(REFUSED), Measured::allCpuMs)),
                    "generator, per request: " + Figures.ms(Measured.median(orders, Measured::generatorMs)),
                    "");
            run.table.printed(
                    "latency at 64 connections, p50 · p99",
                    Figures.ms(Measured.median(orders, Measured::p50Ms)) + " · "
                            + Figures.ms(Measured.median(orders, Measured::p99Ms)),
                    "",
                    "");
        }
        if (run.options.wants(Block.HOT)) {
            ratio(HOT_INSTRUMENT, all.get(HOT_INSTRUMENT), "spread over eight", orders, 0.8);
            ratio(HOT_SELLER, all.get(HOT_SELLER), County.PARTIES + " sellers", orders, 0.8);
        }
        if (run.options.wants(Block.PURCHASES)) {
            ratio("purchases of a listing", all.get(PURCHASES), "orders", orders, 0.5);
        }
        return Measured.median(orders, Measured::perSecond);
    }

    private void ratio(String what, List<Measured> ours, String limit, List<Measured> limits, double goal) {
        run.table.atLeast(
                what,
                Figures.rate(Measured.median(ours, Measured::perSecond)),
                limit + ": " + Figures.rate(Measured.median(limits, Measured::perSecond)),
                Medians.ofRatios(Measured.rates(ours), Measured.rates(limits)),
                goal);
    }
}
