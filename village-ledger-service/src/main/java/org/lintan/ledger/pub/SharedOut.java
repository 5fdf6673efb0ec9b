package org.lintan.ledger.pub;

import java.time.Instant;

/**
 * What the villages of a county shared out in a year. A distribution counts when it was run: the money is the households' from then on.
 *
 * @param payments lines of households, each one payment; a household counts once for each distribution
 * @param completed distributions of which the bank has paid every line
 * @param asOf when it was worked out; it may be given again for a short while
 */
record SharedOut(
        String county,
        int year,
        Instant asOf,
        long villages,
        long distributions,
        long completed,
        long potFen,
        long householdsFen,
        long payments) {}
