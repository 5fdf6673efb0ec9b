package org.lintan.market.desk.log;

import java.time.Duration;

/**
 * How many commands the next transaction takes: more while full ones are quick, fewer when they are slow, so that a batch grows with the load and
 * nobody in it waits long for the others. Whoever comes alone does not wait for company.
 */
final class Pace {

    private static final int FIRST = 64;

    private final int most;
    private final long budget;
    private int size;

    /** @param budget what a transaction may take */
    Pace(int most, Duration budget) {
        this.most = most;
        this.budget = budget.toNanos();
        this.size = Math.min(FIRST, most);
    }

    int size() {
        return size;
    }

    /** So many took so long. */
    void took(int commands, long nanos) {
        if (nanos > budget) {
            size = Math.max(1, Math.min(size, commands) / 2);
        } else if (commands >= size && nanos < budget / 2) {
            size = Math.min(most, size * 2);
        }
    }
}
