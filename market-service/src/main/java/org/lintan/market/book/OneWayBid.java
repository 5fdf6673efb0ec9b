package org.lintan.market.book;

/**
 * A bid in a one-way auction.
 *
 * @param price fen per tonne
 * @param quantity kg
 * @param sequence its place in time
 */
public record OneWayBid(long id, int party, long price, long quantity, long sequence) {}
