package org.lintan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What {@code ./lintan bench engine} prints: all engines on all mixes in interleaved rounds, one JVM per engine and round,
 * medians over the rounds, and the ratio of each round's own pair, so that a noisy neighbour hits both alike.
 */
public final class Report {

    private static final List<String> ENGINES = List.of("none", "lintan", "lintan-all", "direct", "treemap");

    private final int rounds;
    private final StringBuilder text = new StringBuilder();

    private Report(int rounds) {
        this.rounds = rounds;
    }

    /** @param arguments the file to write, and the number of rounds (7 unless told) */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Report report = new Report(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7);
        report.head();
        report.engines();
        report.auction();
        report.latency();
        report.text.append(new FlowReport(report.rounds).table());
        Files.writeString(Path.of(arguments[0]), report.text);
    }

    private void head() throws IOException {
        say("# The order book beside others");
        say("");
        say(
                "Written by `./lintan bench engine`; seed %d, %d rounds, a million operations a shot, one JVM per engine and round, no JVM flag but the heap's size.",
                EngineBench.SEED, rounds);
        say(
                "Machine: %s, %d processors, Java %s, load %.1f when it began.",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        say("");
        say(
                "Every engine traded the same and ended with the same book, or the run would have been void. `none` only reads the work. `all duties`: related groups,");
        say(
                "orders that expire and a listener for every event, which the others do not have. ns per operation, medians; ratios are medians of each round's own pair.");
        say(
                "Each shot begins with a new book: bytes are its arrays growing where prices wander after the beginning; a grown book makes none (`GarbageTest`).");
        say("");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse(System.getProperty("os.arch"));
    }

    private void engines() throws RunnerException, IOException {
        say(
                "| mix | none | lintan | all duties | direct | tree map | direct ÷ lintan | goal | B/op lintan | B/op direct |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Mix mix : Mix.values()) {
            Map<String, List<Double>> times = new LinkedHashMap<>();
            Map<String, List<Double>> bytes = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (String engine : ENGINES) {
                    Path allocated = Files.createTempFile("lintan-bench", ".bytes");
                    double time = run(
                            "EngineBench",
                            Map.of("engine", engine, "mix", mix.name()),
                            "-Dlintan.bench.allocated=" + allocated);
                    times.computeIfAbsent(engine, none -> new ArrayList<>()).add(time);
                    bytes.computeIfAbsent(engine, none -> new ArrayList<>())
                            .add(Double.parseDouble(Files.readString(allocated)) / EngineBench.OPERATIONS);
                    Files.delete(allocated);
                }
            }
            say(
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %s | %.2f | %.1f |",
                    mix,
                    median(times.get("none")),
                    median(times.get("lintan")),
                    median(times.get("lintan-all")),
                    median(times.get("direct")),
                    median(times.get("treemap")),
                    ratio(times.get("direct"), times.get("lintan")),
                    mix == Mix.PLACE_CANCEL_1M ? "1.4" : "2",
                    median(bytes.get("lintan")),
                    median(bytes.get("direct")));
        }
        say("");
    }

    private void auction() throws RunnerException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String engine : List.of("lintan", "sorting")) {
                times.computeIfAbsent(engine, none -> new ArrayList<>())
                        .add(run("AuctionBench", Map.of("engine", engine)));
            }
        }
        say(
                "Call auction of a million orders, from the bell to the last trade: %.0f ns per order, by sorting %.0f; ratio %.1f (goal 10).",
                median(times.get("lintan")),
                median(times.get("sorting")),
                ratio(times.get("sorting"), times.get("lintan")));
        say("");
    }

    private void latency() throws IOException, InterruptedException {
        say("Open loop, a message every microsecond (CANCEL_95), ns from when it was due:");
        say("");
        say("| | p50 | p99 | p99.9 | max |");
        say("| --- | --- | --- | --- | --- |");
        for (String engine : List.of("none", "lintan", "direct")) {
            List<long[]> rows = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                rows.add(latencies(engine));
            }
            List<String> medians = new ArrayList<>();
            for (int column = 0; column < 4; column++) {
                int at = column;
                medians.add(String.valueOf(Math.round(
                        median(rows.stream().map(row -> (double) row[at]).toList()))));
            }
            say("| %s | %s |", engine, String.join(" | ", medians));
        }
    }

    private static long[] latencies(String engine) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms3g",
                        "-Xmx3g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Latency.class.getName(),
                        engine)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The latency run of " + engine + " failed.");
        }
        return Arrays.stream(answer.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static double run(String bench, Map<String, String> parameters, String... jvmArguments)
            throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + bench + "\\.")
                .forks(1)
                .warmupIterations(6)
                .measurementIterations(15)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend(jvmArguments);
        parameters.forEach(options::param);
        RunResult result = new Runner(options.build()).runSingle();
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    static double ratio(List<Double> others, List<Double> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(others.get(round) / ours.get(round));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private void say(String line, Object... values) {
        String said = values.length == 0 ? line : String.format(Locale.ROOT, line, values);
        text.append(said).append('\n');
        System.out.println(said);
    }
}
