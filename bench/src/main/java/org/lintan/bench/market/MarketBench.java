package org.lintan.bench.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What {@code ./lintan bench market} runs: all blocks asked for on one stage, and the one table at the end. */
public final class MarketBench {

    private static final int LEARNED_ORDERS = 1000;
    private static final double CONTROL_PACE = 200;
    private static final Duration CONTROL = Duration.ofSeconds(10);

    private MarketBench() {}

    /** @param arguments the root of the checkout, and what {@link Options} takes */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Options options;
        try {
            options = Options.parse(
                    List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println("lintan: " + notUnderstood.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(root.resolve(".lintan"));
        int status;
        try (FileChannel lock = FileChannel.open(
                        root.resolve(".lintan/bench.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock only = lock.tryLock()) {
            if (only == null) {
                throw new IllegalStateException("A bench of this checkout is running.");
            }
            status = run(root, root.resolve(options.file()), options);
        }
        System.exit(status);
    }

    private static int run(Path root, Path file, Options options) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Instant began = Instant.now();
        try (Stage stage = new Stage(root, options.jvm());
                Run run = new Run(options, stage)) {
            Runnable write = () -> write(run, file, head(options, load, began));
            int noWork = noWork(run);
            measure(run, noWork, write);
            new Control(run, noWork).ask(CONTROL_PACE, CONTROL);
            write.run();
            Files.readAllLines(file).forEach(System.out::println);
            return run.verdict.isVoid() ? 1 : 0;
        }
    }

    /** After each block, so that a run that is broken off leaves what it has measured. */
    private static void write(Run run, Path file, List<String> head) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(run.table.lines(run.verdict.isVoid()));
        lines.add("");
        run.notes.forEach(note -> lines.add("- " + note));
        if (run.verdict.isVoid()) {
            lines.addAll(List.of("", "**This run is void:**", ""));
            run.verdict.reasons().forEach(reason -> lines.add("- " + reason));
        }
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void measure(Run run, int noWork, Runnable write) {
        Options options = run.options;
        ClosedLoop closed = new ClosedLoop(run);
        closed.warmUp();
        AtomicReference<Double> most = new AtomicReference<>();
        Map<String, Runnable> blocks = new LinkedHashMap<>();
        if (options.wants(Block.ORDERS, Block.HOT, Block.PURCHASES, Block.LATENCY)) {
            blocks.put("the closed loop", () -> most.set(closed.measure()));
        }
        if (options.wants(Block.ONE, Block.DRAIN)) {
            blocks.put("the full log", () -> withFullLog(run));
        }
        if (options.wants(Block.LATENCY)) {
            blocks.put("the open loop", () -> new Steady(run, noWork).measure(most.get()));
        }
        if (options.wants(Block.PODS)) {
            blocks.put("two pods", () -> new Pods(run).measure());
        }
        blocks.forEach((name, block) -> {
            try {
                block.run();
            } catch (RuntimeException broken) {
                run.verdict.broken(name, broken);
            }
            write.run();
        });
    }

    /** What needs to know which rows an order leaves behind: those of the request as well, and those of the desk alone. */
    private static void withFullLog(Run run) {
        try (FullLog log = new FullLog(run)) {
            Run.say("learning which rows an order leaves behind");
            LogRows.Seen before = LogRows.seen(run.database);
            int orders = log.fill(LEARNED_ORDERS);
            LogRows.Seen asked = LogRows.seen(run.database);
            run.stage.goOn(Run.POD);
            run.awaitDrained();
            List<LogRows.Rows> rows = LogRows.since(run.database, before);
            List<LogRows.Rows> ofDesk = LogRows.since(run.database, asked);
            run.notes.add(words("An order leaves %.2f rows behind, from the request to the event (%s).", rows, orders));
            run.notes.add(words("Of these the desk writes %.2f (%s).", ofDesk, orders));
            if (run.options.wants(Block.DRAIN)) {
                new Drain(run, log).measure(new Copies(run.database, ofDesk, orders));
                run.stage.goOn(Run.POD);
            }
            if (run.options.wants(Block.ONE)) {
                new OneOrder(run, new Copies(run.database, rows, orders)).measure();
            }
        }
    }

    private static String words(String text, List<LogRows.Rows> rows, int orders) {
        return String.format(Locale.ROOT, text, (double) LogRows.count(rows) / orders, LogRows.words(rows, orders));
    }

    /** The same generator against a server that does nothing: what it could ask at its most. */
    private static int noWork(Run run) {
        int port = run.stage.noWork();
        run.generator.closed(List.of(port), run.orders(), 201, Duration.ofSeconds(5));
        Tally tally = run.generator.closed(List.of(port), run.orders(), 201, run.arm());
        run.notes.add(String.format(
                Locale.ROOT,
                "The generator alone, 64 connections, against a server without work: %s, p99 %s.",
                Figures.rate(tally.perSecond()),
                Figures.ms(tally.ms(99))));
        new Control(run, port).ask(CONTROL_PACE, CONTROL);
        return port;
    }

    private static List<String> head(Options options, double load, Instant began) {
        List<String> lines = new ArrayList<>();
        lines.add("# The market under load");
        lines.add("");
        lines.add("Written by `" + options.command() + "` on " + began.truncatedTo(ChronoUnit.MINUTES) + ", in "
                + Duration.between(began, Instant.now()).toMinutes() + " minutes; seed " + options.seed() + ".");
        lines.add(String.format(
                Locale.ROOT,
                "Machine: %s, %d processors for servers and generator together, Java %s, load %.1f when it began.",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                load));
        lines.add("Market: the packaged jar, `" + String.join(" ", options.jvm())
                + "`; database flushing at commit; one broker, acks=all. Medians of the rounds; ratios are"
                + " medians of each round's own pair.");
        if (!options.shortcomings().isEmpty()) {
            lines.add("");
            lines.add("**A short run: " + String.join(", ", options.shortcomings())
                    + ".** Its figures show the way, no more.");
        }
        lines.add("");
        return lines;
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try {
            return Files.exists(info)
                    ? Files.readAllLines(info).stream()
                            .filter(line -> line.startsWith("model name"))
                            .findFirst()
                            .map(line -> line.substring(line.indexOf(':') + 2))
                            .orElse(System.getProperty("os.arch"))
                    : System.getProperty("os.arch");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
