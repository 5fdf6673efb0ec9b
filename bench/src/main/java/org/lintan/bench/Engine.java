package org.lintan.bench;

/** A book under measurement. */
public interface Engine {

    /** Applies the operations from (included) to (excluded), trades going to the fold. */
    void run(Workload work, int from, int to, Fold fold);

    /** Tells the fold all resting orders, buys before sells, best price first, earlier first. */
    void resting(Fold fold);

    static Engine named(String name) {
        return switch (name) {
            case "lintan" -> new LintanEngine(false);
            case "lintan-all" -> new LintanEngine(true);
            case "direct" -> new DirectEngine();
            case "parity" -> new ParityEngine();
            case "none" -> new NoEngine();
            case "treemap" -> new TreeMapEngine();
            default -> throw new IllegalArgumentException("no engine " + name);
        };
    }
}
