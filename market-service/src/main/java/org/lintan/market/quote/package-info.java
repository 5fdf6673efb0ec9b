/** What the market of an instrument looks like: band, close, what is offered and bid, what traded last. Reads what all ways of trading leave. */
package org.lintan.market.quote;
