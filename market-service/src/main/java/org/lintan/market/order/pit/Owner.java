package org.lintan.market.order.pit;

/**
 * Whose an order is, in the numbers of the book.
 *
 * @param group the same for all parties of one circle; 0 for none
 */
public record Owner(int party, int group) {}
