/**
 * 连续竞价, a way of trading: orders of both sides meet by price, then time, in the instrument's {@code book}. What an open order needs is held, to
 * the fen and the kilogram. Memory is a hint: a pit is trusted only under the stamp its row has.
 */
package org.lintan.market.order;
