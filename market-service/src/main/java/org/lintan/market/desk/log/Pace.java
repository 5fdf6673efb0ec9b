package org.lintan.market.desk.log;

import java.time.Duration;

/**
 * How many commands the next transaction takes: more while full ones are quick, fewer when they are slow, so that a batch grows with the load and
 * nobody in it waits long for the others. Whoever comes alone does not wait for company.
 */
final class Pace {

    /** So many go together even where they take longer than they may: alone they would take longer still, as most of it is what any transaction costs. */
    private static final int FIRST = 64;
    /** Unless it is so many times as long. */
    private static final int FAR_TOO_LONG = 10;

    /** Part of what a transaction took that it is worth waiting for those it has answered: they come again, and the next one costs hardly less for fewer. */
    private static final int COMPANY = 8;

    private static final long LONGEST_COMPANY = Duration.ofMillis(20).toNanos();

    private final int most;
    private final long budget;
    private int size;
    private long company;

    /** @param budget what a transaction may take */
    Pace(int most, Duration budget) {
        this.most = most;
        this.budget = budget.toNanos();
        this.size = Math.min(FIRST, most);
    }

    int size() {
        return size;
    }

    /** How long after the last transaction, in nanoseconds, more are waited for; none at all after one that was alone. */
    long company() {
        return company;
    }

    /** So many took so long. */
    void took(int commands, long nanos) {
        company = commands > 1 ? Math.min(LONGEST_COMPANY, nanos / COMPANY) : 0;
        if (nanos > budget) {
            int least = nanos > FAR_TOO_LONG * budget ? 1 : Math.min(FIRST, most);
            size = Math.max(least, Math.min(size, commands) / 2);
        } else if (commands >= size && nanos < budget / 2) {
            size = Math.min(most, size * 2);
        }
    }
}
