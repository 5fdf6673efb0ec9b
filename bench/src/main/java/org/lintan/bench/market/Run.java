package org.lintan.bench.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the blocks of a run share: the stage, the county on it, the generator, and what makes it void. */
final class Run implements AutoCloseable {

    static final int CONNECTIONS = 64;
    static final String POD = "market";

    /** What an arm makes, and where each piece stands once it is acknowledged; null where it makes nothing. */
    record Made(String table, String column) {}

    static final Made ORDER = new Made("market_order", "order_id");
    static final Made TRADE = new Made("trade", "trade_id");

    final Options options;
    final Stage stage;
    final int port;
    final Database database;
    final County county;
    final Verdict verdict = new Verdict();
    final Table table = new Table();
    final List<String> notes = new ArrayList<>();
    final Generator generator = new Generator(CONNECTIONS);
    private long flows;

    Run(Options options, Stage stage) {
        this.options = options;
        this.stage = stage;
        this.port = stage.market(POD, Map.of());
        this.database = new Database(stage.mysql());
        say("a county of " + County.PARTIES + " villages and as many firms");
        this.county = new County(stage, port);
    }

    static void say(String what) {
        System.err.println("bench: " + what);
    }

    /** A seed of its own for each flow, the same in each run: a flow never repeats the keys of another. */
    long nextSeed() {
        return options.seed() * 100_000 + flows++;
    }

    Orders orders() {
        return Orders.of(nextSeed(), county.continuous, county.villages, county.firms);
    }

    Orders refused() {
        return Orders.refused(nextSeed(), county.continuous, county.villages, county.firms);
    }

    Duration arm() {
        return Duration.ofSeconds(options.seconds());
    }

    /** Runs all arms in interleaved rounds; each arm's figures in the order of the rounds. */
    static <T> Map<String, List<T>> rounds(int rounds, Map<String, Supplier<T>> arms) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        arms.keySet().forEach(name -> all.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (String name : Interleaving.order(List.copyOf(arms.keySet()), round)) {
                T one = arms.get(name).get();
                all.get(name).add(one);
                say("round " + (round + 1) + " of " + rounds + ", " + name + ": " + one);
            }
        }
        return all;
    }

    /** Runs one arm: what it made is counted in the database, what the servers spent is read. */
    Measured measure(String arm, Made made, Supplier<Tally> work) {
        Map<String, Long> servers = stage.servers();
        Map<String, Long> self = Map.of("generator", ProcessHandle.current().pid());
        long before = made == null ? 0 : count(made);
        Map<String, Double> cpu = Cpu.seconds(servers);
        Map<String, Double> own = Cpu.seconds(self);
        Tally tally = work.get();
        Map<String, Double> spent = Cpu.msSince(cpu, servers);
        double generated = Cpu.msSince(own, self).get("generator");
        verdict.answered(arm, tally.strange, tally.firstStrange);
        verdict.measured(arm, tally.acknowledged);
        verdict.patience(arm, tally.later, tally.acknowledged);
        if (made != null) {
            awaitDrained();
            verdict.durable(arm, tally.acknowledged + tally.later, count(made) - before);
            verdict.durable(
                    arm + ", by name", tally.made.size(), database.present(made.table(), made.column(), tally.made));
        }
        Map<String, Double> each = new LinkedHashMap<>();
        spent.forEach((name, ms) -> each.put(name, ms / Math.max(1, tally.acknowledged)));
        return new Measured(
                tally.perSecond(), tally.ms(50), tally.ms(99), each, generated / Math.max(1, tally.acknowledged));
    }

    private long count(Made made) {
        return database.number("SELECT COUNT(*) FROM " + made.table());
    }

    /** Until the desks have carried out all that is in the log. */
    void awaitDrained() {
        long end = Log.end(stage.kafka());
        Stage.until("the desk to carry out the log", () -> database.cursor() >= end);
    }

    @Override
    public void close() {
        generator.close();
        database.close();
    }
}
