package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.List;

/** PURE: the middle of many rounds. */
final class Medians {

    private Medians() {}

    /** The middle value, or the mean of the two in the middle. */
    static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The median of nothing.");
        }
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** The median of each round's own ratio: a noisy neighbour hits both sides of a round alike. */
    static double ofRatios(List<Double> ours, List<Double> limits) {
        if (ours.size() != limits.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds against " + limits.size());
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / limits.get(round));
        }
        return of(ratios);
    }
}
