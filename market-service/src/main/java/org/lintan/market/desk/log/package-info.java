/**
 * The order log ({@code market.commands}): how a request becomes a command, how the owner of a partition carries out commands
 * in batches, and how a result is found again. Knows nothing of listings: what a command means is the
 * {@link org.lintan.market.desk.log.Desk}'s. Why it is built this way: docs/decisions/0003-market-commands.md.
 */
package org.lintan.market.desk.log;
