package org.lintan.ledger.statement;

import java.time.Instant;
import org.lintan.ledger.income.Places;

/**
 * A household's money at one glance, in fen; at most 1 KB. {@code lastShare} is null before the first distribution.
 *
 * @param village where the village's money is, from sale to household
 */
record Home(long availableFen, long payableFen, long paidFen, Share lastShare, Places village, Instant asOf) {}
