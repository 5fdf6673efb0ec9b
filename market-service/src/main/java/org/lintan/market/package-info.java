/**
 * The market: participants, their money and units, listings, orders, and settlement of both legs in one transaction.
 *
 * <p>Invariant: whatever changes a listing, an order or a ticket's mode goes through the order log ({@code market.commands}) and is
 * decided by the owner of the ticket's partition, one command after the other. Invariant: a trade's money leg and unit leg are one
 * journal. Invariant: what a batch decided and how far the log has been carried out commit together, so no command has its effect twice.
 */
package org.lintan.market;
