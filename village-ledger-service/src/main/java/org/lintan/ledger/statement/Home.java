package org.lintan.ledger.statement;

import java.time.Instant;

/** A household's money at one glance, in fen; at most 1 KB. {@code lastShare} is null before the first distribution. */
record Home(long availableFen, long payableFen, long paidFen, Share lastShare, Instant asOf) {}
