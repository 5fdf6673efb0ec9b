package org.lintan.bench.market;

import java.time.Duration;
import java.util.List;

/** Orders at half of the most the market takes, each due at its time whether or not those before it were answered; minute by minute. */
final class Steady {

    private final Run run;
    private final int noWork;

    /** @param noWork port of the server without work */
    Steady(Run run, int noWork) {
        this.run = run;
        this.noWork = noWork;
    }

    /** @param most orders a second the market takes at its most */
    void measure(double most) {
        int minutes = run.options.minutes();
        double pace = most / 2;
        Run.say(minutes + " minutes at " + Figures.rate(pace));
        double control = control(pace);
        long before = run.database.number("SELECT COUNT(*) FROM market_order");
        List<Tally> parts = run.generator.open(run.port, run.orders(), 201, pace, Duration.ofMinutes(minutes), minutes);
        control = Math.max(control, control(pace));
        Tally all = new Tally(201);
        parts.forEach(part -> {
            all.latencyUs.add(part.latencyUs);
            all.acknowledged += part.acknowledged;
            all.later += part.later;
            run.verdict.answered("steady", part.strange, part.firstStrange);
        });
        run.awaitDrained();
        run.verdict.durable(
                "steady",
                all.acknowledged + all.later,
                run.database.number("SELECT COUNT(*) FROM market_order") - before);
        run.table.atMost(
                "p99 at half of the most (" + Figures.rate(pace) + "), from when it was due",
                Figures.ms(all.ms(99)),
                "p50: " + Figures.ms(all.ms(50)) + " (a server without work: p99 " + Figures.ms(control) + ")",
                all.ms(99) / all.ms(50),
                10);
        drift(parts);
        run.verdict.patience("steady", all.later, all.acknowledged);
    }

    private void drift(List<Tally> parts) {
        int second = Math.min(1, parts.size() - 1);
        Tally last = parts.get(parts.size() - 1);
        run.table.atMost(
                "p99 of the last minute of " + parts.size(),
                Figures.ms(last.ms(99)),
                "of minute " + (second + 1) + ": "
                        + Figures.ms(parts.get(second).ms(99)),
                last.ms(99) / parts.get(second).ms(99),
                1.5);
    }

    private double control(double pace) {
        return new Control(run, noWork).ask(pace, Duration.ofSeconds(6L * run.options.minutes()));
    }
}
