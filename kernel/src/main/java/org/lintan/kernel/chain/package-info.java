/** Proof that the books were not touched: canonical journals, Merkle ranges, a chain of heads, commitments. */
package org.lintan.kernel.chain;
