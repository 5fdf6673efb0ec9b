package org.lintan.bench.market;

import java.time.Duration;

/** The generator at some pace against a server that does nothing: whether the machine was free to measure anything. */
final class Control {

    private final Run run;
    private final int noWork;

    /** @param noWork port of the server without work */
    Control(Run run, int noWork) {
        this.run = run;
        this.noWork = noWork;
    }

    /** Answers the p99 in milliseconds, from when a request was due; the run is void if it is too slow. */
    double ask(double perSecond, Duration length) {
        Tally control = run.generator
                .open(noWork, run.orders(), 201, perSecond, length, 1)
                .get(0);
        run.verdict.measured("the no-work control", control.acknowledged);
        run.verdict.control(control.ms(99));
        Run.say("a server without work at " + Figures.rate(perSecond) + ": p99 " + Figures.ms(control.ms(99)));
        return control.ms(99);
    }
}
