/**
 * Money on its way to a bank account. A village's proceeds are claims until they are paid: swept into one payment order for each
 * village and business day, or at once by rule, to the account the village registered and two people confirmed. Everybody else asks.
 *
 * <p>Invariant: what a village has in the market is payable, and is the sum of its claims whose order is not confirmed. Invariant: an
 * order's identity never changes, and a confirmed one is not sent again.
 */
package org.lintan.market.payment;
