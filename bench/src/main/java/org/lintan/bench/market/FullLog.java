package org.lintan.bench.market;

import java.util.List;
import java.util.Map;

/**
 * A log filled with orders that nobody has decided yet. They are written by a pod of the market that carries nothing out and waits for nothing
 * ({@code lintan.market.desk=false}), while the deciding pod is held where it stands: the records are the market's own, whatever their form is in
 * this release, each with a key and an id of its own; and the desk that drains them is as warm as one that has traded all day.
 */
final class FullLog implements AutoCloseable {

    private static final String EDGE = "market-edge";

    private final Run run;
    private final int edge;

    FullLog(Run run) {
        this.run = run;
        this.edge =
                run.stage.market(EDGE, Map.of("LINTAN_MARKET_DESK", "false", "LINTAN_MARKET_ANSWER_WITHIN", "0.001S"));
    }

    /** Puts at least so many orders into the log; the desk stands still afterwards and the edge too. Answers how many. */
    int fill(int orders) {
        run.awaitDrained();
        long before = Log.end(run.stage.kafka());
        run.stage.hold(Run.POD);
        run.stage.goOn(EDGE);
        Tally tally = run.generator.closed(List.of(edge), run.orders(), 202, orders);
        run.stage.hold(EDGE);
        run.verdict.answered("filling the log", tally.strange, tally.firstStrange);
        long filled = Log.end(run.stage.kafka()) - before;
        run.verdict.durable("filling the log", tally.acknowledged, filled);
        return (int) filled;
    }

    @Override
    public void close() {
        run.stage.goOn(Run.POD);
        run.stage.stop(EDGE);
    }
}
