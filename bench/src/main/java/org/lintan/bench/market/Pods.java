package org.lintan.bench.market;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A second pod on the same database and broker. It is held where it stands while one pod is measured, and the first takes its partitions over. */
final class Pods {

    private static final String SECOND = "market-2";
    /** Longer than a silent owner keeps its partitions. */
    private static final Duration SETTLING = Duration.ofSeconds(12);

    private final Run run;

    Pods(Run run) {
        this.run = run;
    }

    void measure() {
        Run.say("one pod and two");
        int second = run.stage.market(SECOND, Map.of());
        List<Integer> both = List.of(run.port, second);
        settle(both);
        Map<String, Supplier<Measured>> arms = new LinkedHashMap<>();
        arms.put("one pod", () -> {
            run.stage.hold(SECOND);
            settle(List.of(run.port));
            return orders("one pod", List.of(run.port));
        });
        arms.put("two pods", () -> {
            run.stage.goOn(SECOND);
            settle(both);
            return orders("two pods", both);
        });
        Map<String, List<Measured>> all = Run.rounds(run.options.rounds(), arms);
        run.stage.goOn(SECOND);
        List<Measured> one = all.get("one pod");
        List<Measured> two = all.get("two pods");
        run.table.printed(
                "two pods (CPU of all per order " + Figures.ms(Measured.median(two, Measured::allCpuMs)) + ")",
                Figures.rate(Measured.median(two, Measured::perSecond)),
                "one pod: " + Figures.rate(Measured.median(one, Measured::perSecond)) + " (CPU "
                        + Figures.ms(Measured.median(one, Measured::allCpuMs)) + ")",
                Table.times(Medians.ofRatios(Measured.rates(two), Measured.rates(one))));
        double busy =
                Measured.median(two, round -> round.perSecond() * (round.allCpuMs() + round.generatorMs()) / 1000);
        run.notes.add("Two pods share one machine: servers and generator together kept " + Figures.of(busy) + " of its "
                + Runtime.getRuntime().availableProcessors()
                + " processors busy; a second pod adds no processor here.");
        run.stage.stop(SECOND);
    }

    /** Orders nobody measures, until partitions have found their owners. */
    private void settle(List<Integer> ports) {
        run.generator.closed(ports, run.orders(), 201, SETTLING);
        run.awaitDrained();
    }

    private Measured orders(String arm, List<Integer> ports) {
        return run.measure(arm, Run.ORDER, () -> run.generator.closed(ports, run.orders(), 201, run.arm()));
    }
}
