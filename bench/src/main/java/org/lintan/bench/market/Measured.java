package org.lintan.bench.market;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One arm in one round.
 *
 * @param cpuMs of the servers, by their name, for one acknowledged request
 * @param generatorMs of ourselves, for one request
 */
record Measured(double perSecond, double p50Ms, double p99Ms, Map<String, Double> cpuMs, double generatorMs) {

    static double median(List<Measured> rounds, java.util.function.ToDoubleFunction<Measured> figure) {
        return Medians.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    static List<Double> rates(List<Measured> rounds) {
        return rounds.stream().map(Measured::perSecond).toList();
    }

    double allCpuMs() {
        return cpuMs.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The middle of each server's share, in words. */
    static String shares(List<Measured> rounds) {
        return rounds.get(0).cpuMs().keySet().stream()
                .map(name -> name + " "
                        + Figures.of(median(rounds, round -> round.cpuMs().getOrDefault(name, 0.0))))
                .collect(Collectors.joining(", "));
    }
}
