/**
 * Participants' money: in by a bank receipt that one person records and another confirms, out through a withdrawal that is held
 * until the bank has paid. Market cash is the counterpart of the escrow account at the bank ({@code @bank}).
 */
package org.lintan.market.cash;
