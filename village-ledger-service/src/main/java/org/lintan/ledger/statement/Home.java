package org.lintan.ledger.statement;

import java.time.Instant;
import org.lintan.ledger.income.Places;

/**
 * A household's money at one glance, in fen; at most 1 KB. {@code lastShare} is null before the first distribution.
 *
 * @param village where the village's money is, from sale to household
 * @param told how many things of {@code /me/told} there are to read
 */
record Home(
        long availableFen, long payableFen, long paidFen, Share lastShare, Places village, long told, Instant asOf) {}
