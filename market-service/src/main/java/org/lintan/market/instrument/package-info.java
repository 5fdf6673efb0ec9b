/** What is traded on this market, a ticket being one kind of it: how each trades, and how that is changed: proposed by one operator, confirmed by another. */
package org.lintan.market.instrument;
