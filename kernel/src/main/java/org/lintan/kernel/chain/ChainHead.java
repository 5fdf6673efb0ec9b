package org.lintan.kernel.chain;

import java.util.Objects;
import org.lintan.kernel.hash.Sha256;

/**
 * One link of the chain: a range of journals, sealed. Publishing its hash fixes every journal up to it.
 *
 * @param seq 1 for the first link, then one more each; 0 is {@link #GENESIS}
 * @param firstJournal smallest journal id in the range
 * @param lastJournal largest journal id in the range; a journal committed late may lie between two ids of an earlier range
 * @param count journals in the range, at least 1
 * @param merkleRoot over the canonical journals in order of id, hexadecimal
 * @param previousHash the hash of the link before, hexadecimal
 * @param hash {@link Chain#hash} of all the above, hexadecimal
 */
public record ChainHead(
        long seq,
        long firstJournal,
        long lastJournal,
        long count,
        String merkleRoot,
        String previousHash,
        String hash) {

    private static final String ZEROS = "0".repeat(2 * Sha256.BYTES);

    /** The head before anything was sealed. */
    public static final ChainHead GENESIS = new ChainHead(0, 0, 0, 0, ZEROS, ZEROS, ZEROS);

    public ChainHead {
        Objects.requireNonNull(merkleRoot, "merkleRoot");
        Objects.requireNonNull(previousHash, "previousHash");
        Objects.requireNonNull(hash, "hash");
    }
}
