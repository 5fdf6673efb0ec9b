/** Tickets on the market, how each of them trades, and how that is changed: proposed by one operator, confirmed by another. */
package org.lintan.market.instrument;
