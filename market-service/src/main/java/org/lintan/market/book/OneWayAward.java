package org.lintan.market.book;

/**
 * A trade of a one-way auction.
 *
 * @param price what the winner bid, fen per tonne
 * @param quantity kg
 */
public record OneWayAward(long bidId, int party, long price, long quantity) {}
