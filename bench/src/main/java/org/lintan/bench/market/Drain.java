package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The desk alone: how fast a full log is carried out, beside the same rows written by nobody who thinks. */
final class Drain {

    /** What one round should take at least, as long as filling the log for it stays bearable. */
    private static final double SECONDS = 3;

    private static final int FEWEST = 2_000;
    private static final int MOST = 40_000;
    private static final int CONNECTIONS = 8;

    /**
     * One drained log.
     *
     * @param rows a second, counted by the server
     */
    record Drained(double orders, double rows, double cpuMs) {}

    private final Run run;
    private final FullLog log;

    Drain(Run run, FullLog log) {
        this.run = run;
        this.log = log;
    }

    /** @param copies of the tables in which the desk leaves rows */
    void measure(Copies copies) {
        int orders = enough(drain(FEWEST).orders());
        Run.say("draining a log of " + orders + " orders");
        Map<String, Supplier<Drained>> arms = new LinkedHashMap<>();
        arms.put("drained", () -> drain(orders));
        arms.put("bulk", () -> new Drained(0, copies.bulk(SECONDS, run.verdict), 0));
        arms.put("single", () -> new Drained(copies.single(CONNECTIONS, SECONDS, run.verdict), 0, 0));
        Map<String, List<Drained>> all = Run.rounds(run.options.rounds(), arms);
        List<Double> rows = figures(all.get("drained"), Drained::rows);
        List<Double> bulk = figures(all.get("bulk"), Drained::rows);
        run.table.atLeast(
                "drained from a full log of " + orders + " orders, rows",
                Figures.rate(Medians.of(rows)),
                "multi-row inserts into copies: " + Figures.rate(Medians.of(bulk)),
                Medians.ofRatios(rows, bulk),
                0.4);
        List<Double> drained = figures(all.get("drained"), Drained::orders);
        List<Double> single = figures(all.get("single"), Drained::orders);
        run.table.atLeast(
                "drained from a full log, orders",
                Figures.rate(Medians.of(drained)) + ", CPU "
                        + Figures.ms(Medians.of(figures(all.get("drained"), Drained::cpuMs))) + " each",
                "the same inserts, a transaction an order, 8 connections: " + Figures.rate(Medians.of(single)),
                Medians.ofRatios(drained, single),
                5);
    }

    /** PURE: so many that a round takes a while at this pace. */
    static int enough(double perSecond) {
        return (int) Math.max(FEWEST, Math.min(MOST, SECONDS * perSecond));
    }

    private static List<Double> figures(List<Drained> rounds, java.util.function.ToDoubleFunction<Drained> figure) {
        return rounds.stream().map(figure::applyAsDouble).toList();
    }

    /** From the first movement of the cursor to the last: joining the group again is no work of the desk. */
    private Drained drain(int orders) {
        log.fill(orders);
        long begin = run.database.cursor();
        long end = Log.end(run.stage.kafka());
        Map<String, Long> before = run.database.sizes();
        Map<String, Long> servers = run.stage.servers();
        Map<String, Double> cpu = Cpu.seconds(servers);
        run.stage.goOn(Run.POD);
        long firstAt = 0;
        long first = begin;
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        long lastAt;
        long cursor;
        do {
            cursor = run.database.cursor();
            lastAt = System.nanoTime();
            if (firstAt == 0 && cursor > begin) {
                firstAt = lastAt;
                first = cursor;
            }
            Stage.pause(2);
        } while (cursor < end && lastAt < giveUp);
        run.verdict.durable("draining", end, cursor);
        double spent = Cpu.msSince(cpu, servers).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double seconds = Math.max(1e-3, (lastAt - firstAt) / 1e9);
        double share = (double) (end - first) / (end - begin);
        run.verdict.measured("drained", end - first);
        return new Drained(
                (end - first) / seconds, share * grown(before, run.database.sizes()) / seconds, spent / (end - begin));
    }

    private static long grown(Map<String, Long> before, Map<String, Long> after) {
        List<Long> more = new ArrayList<>();
        after.forEach((table, size) -> more.add(Math.max(0, size - before.getOrDefault(table, 0L))));
        return more.stream().mapToLong(Long::longValue).sum();
    }
}
