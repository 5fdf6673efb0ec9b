package org.lintan.market.book;

/**
 * One price of the depth.
 *
 * @param quantity kg shown at it
 * @param orders how many
 */
public record Level(long price, long quantity, int orders) {}
