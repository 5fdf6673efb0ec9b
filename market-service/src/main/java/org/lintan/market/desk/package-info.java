/**
 * Listings, purchases and trades: the desk that carries out their commands, and what can be asked about them. The rules
 * themselves are in {@code floor}.
 */
package org.lintan.market.desk;
