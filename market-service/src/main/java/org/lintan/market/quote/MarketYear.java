package org.lintan.market.quote;

import java.time.Instant;
import java.util.List;

/**
 * What a county's market traded in a year, newest day first, one line a day and lane.
 *
 * @param asOf when it was worked out; it may be given again for a short while
 */
record MarketYear(String county, int year, Instant asOf, List<TradedDay> days) {}
