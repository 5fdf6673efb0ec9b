/**
 * The order book against others, doing the same work: one seeded list of operations in primitive arrays, the same trades
 * out of each engine (folded to a checksum) and the same book at the end, or the run is void.
 */
package org.lintan.bench;
