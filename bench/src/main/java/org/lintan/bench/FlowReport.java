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

/**
 * Our book, exchange-core's direct book and Parity's through each {@link Flow}, cold and warm: interleaved rounds, one new JVM per
 * engine and round. Cold is the first pass of that JVM, warm the median of its later half.
 */
final class FlowReport {

    private static final List<String> ENGINES = List.of("none", "lintan", "direct", "parity");
    private static final int PASSES = 15;

    private final int rounds;

    FlowReport(int rounds) {
        this.rounds = rounds;
    }

    String table() throws IOException, InterruptedException {
        Map<Flow, Map<String, List<Pass>>> measured = new LinkedHashMap<>();
        for (Flow flow : Flow.values()) {
            measured.put(flow, measure(flow));
        }
        return "\nFive flows of a million orders and cancels (an order modified is a cancel and an order), each book beginning empty."
                + "\nEqual trades, or the run would have been void; Parity's book cannot be asked what rests."
                + block("Cold: the first million in a new JVM that has read the messages from a file", measured, true)
                + block(
                        "Warm: the median of the later of " + PASSES + " passes, each with a new book",
                        measured,
                        false);
    }

    private Map<String, List<Pass>> measure(Flow flow) throws IOException, InterruptedException {
        Path file = Files.createTempFile("lintan-bench", ".flow");
        try {
            FlowRun.write(FlowGenerator.generate(flow, EngineBench.OPERATIONS, EngineBench.SEED), file);
            Map<String, List<Pass>> passes = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                String traded = null;
                for (String engine : ENGINES) {
                    String[] said = run(engine, file);
                    String trades = said[0] + " " + said[1];
                    if (!engine.equals("none")) {
                        if (traded != null && !traded.equals(trades)) {
                            throw new IllegalStateException(engine + " traded otherwise on " + flow);
                        }
                        traded = trades;
                    }
                    passes.computeIfAbsent(engine, none -> new ArrayList<>()).add(Pass.of(said));
                }
                System.out.println(flow + ", round " + (round + 1) + ": " + passes);
            }
            return passes;
        } finally {
            Files.delete(file);
        }
    }

    private static String[] run(String engine, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms3g",
                        "-Xmx3g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlowRun.class.getName(),
                        engine,
                        file.toString(),
                        String.valueOf(PASSES))
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The flow of " + engine + " failed.");
        }
        return answer.split(" ");
    }

    private static String block(String title, Map<Flow, Map<String, List<Pass>>> measured, boolean cold) {
        StringBuilder text = new StringBuilder("\n\n" + title + "; ns per message:\n\n");
        text.append("| flow | none | lintan | direct | parity | direct ÷ lintan | goal | parity ÷ lintan | goal |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        measured.forEach((flow, passes) -> {
            Map<String, List<Double>> times = new LinkedHashMap<>();
            passes.forEach((engine, each) -> times.put(
                    engine,
                    each.stream().map(pass -> cold ? pass.cold() : pass.warm()).toList()));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | 2 | %.2f | 1.3 |%n",
                    flow,
                    Report.median(times.get("none")),
                    Report.median(times.get("lintan")),
                    Report.median(times.get("direct")),
                    Report.median(times.get("parity")),
                    Report.ratio(times.get("direct"), times.get("lintan")),
                    Report.ratio(times.get("parity"), times.get("lintan"))));
        });
        return text.toString();
    }

    /** Nanoseconds per message. */
    private record Pass(double cold, double warm) {

        static Pass of(String[] said) {
            double[] nanos =
                    Arrays.stream(said).skip(2).mapToDouble(Double::parseDouble).toArray();
            double[] later = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
            Arrays.sort(later);
            return new Pass(nanos[0] / EngineBench.OPERATIONS, later[later.length / 2] / EngineBench.OPERATIONS);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/%.0f", cold, warm);
        }
    }
}
