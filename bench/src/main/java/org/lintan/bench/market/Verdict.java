package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.List;

/** PURE: what makes a run void. A figure of a void run is no figure, however good it looks. */
final class Verdict {

    /** Beyond this the machine or the generator was busy with something else. */
    static final double SLOWEST_CONTROL_MS = 20;

    private static final double MOST_LATER = 0.01;

    private final List<String> reasons = new ArrayList<>();

    /** Every order the market acknowledged stands in its database, and nothing else does. */
    void durable(String arm, long acknowledged, long counted) {
        if (acknowledged != counted) {
            reasons.add(arm + ": " + acknowledged + " acknowledged, " + counted + " in the database");
        }
    }

    /** Nothing was refused or lost that should have been carried out, and the other way round. */
    void answered(String arm, long strange, String first) {
        if (strange != 0) {
            reasons.add(arm + ": " + strange + " answers of another kind, the first: " + first);
        }
    }

    /** Almost everything was decided while it was waited for: a rate of what is left of an overrun market compares with nothing. */
    void patience(String arm, long later, long acknowledged) {
        if (later > MOST_LATER * (later + acknowledged)) {
            reasons.add(arm + ": " + later + " of " + (later + acknowledged)
                    + " answered 202, not decided within the market's patience");
        }
    }

    /** Something was measured at all. */
    void measured(String arm, long answers) {
        if (answers == 0) {
            reasons.add(arm + ": nothing was measured");
        }
    }

    /** The server kept as many rows as were sent to it. */
    void rows(String arm, long sent, long counted) {
        if (sent != counted) {
            reasons.add(arm + ": " + sent + " rows sent, " + counted + " counted by the server");
        }
    }

    /** A server that does nothing, asked at the same pace by the same generator, answered in time. */
    void control(double p99Ms) {
        if (p99Ms > SLOWEST_CONTROL_MS) {
            reasons.add(String.format(
                    java.util.Locale.ROOT,
                    "the no-work control's p99 was %.1f ms, above %.0f",
                    p99Ms,
                    SLOWEST_CONTROL_MS));
        }
    }

    /** A block came to no end; its lines are missing and the others are not to be trusted either. */
    void broken(String block, Throwable how) {
        reasons.add(block + " broke off: " + how);
    }

    boolean isVoid() {
        return !reasons.isEmpty();
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }
}
