package org.lintan.kernel.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.hash.Sha256;

/**
 * Links ranges of journals. A link hashes its number, its range, its Merkle root and the link before, so the newest hash
 * stands for all journals since the first.
 *
 * <pre>hash = SHA-256("lintan.head.v1" ‖ seq ‖ firstJournal ‖ lastJournal ‖ count ‖ merkleRoot ‖ previousHash)</pre>
 *
 * Numbers are 8 bytes, big-endian; root and hash are their 32 bytes.
 */
public final class Chain {

    private static final byte[] TAG = "lintan.head.v1".getBytes(StandardCharsets.US_ASCII);

    private Chain() {}

    /**
     * The next link.
     *
     * @param previous the newest link, {@link ChainHead#GENESIS} at first
     * @param journals the range, at least one, in ascending order of id
     * @throws IllegalArgumentException if the range is empty or out of order: the sealer's mistake, not anyone's input
     */
    public static ChainHead next(ChainHead previous, List<Sealable> journals) {
        if (journals.isEmpty()) {
            throw new IllegalArgumentException("nothing to seal");
        }
        List<byte[]> data = new ArrayList<>(journals.size());
        long before = 0;
        for (Sealable journal : journals) {
            if (journal.id() <= before) {
                throw new IllegalArgumentException("journal " + journal.id() + " comes after " + before);
            }
            before = journal.id();
            data.add(journal.canonicalBytes());
        }
        String root = Sha256.hex(Merkle.root(data));
        return link(previous, journals.get(0).id(), before, journals.size(), root);
    }

    /** The next link, from a range already summed up. */
    public static ChainHead link(
            ChainHead previous, long firstJournal, long lastJournal, long count, String merkleRoot) {
        long seq = Math.addExact(previous.seq(), 1);
        String hash = hash(seq, firstJournal, lastJournal, count, merkleRoot, previous.hash());
        return new ChainHead(seq, firstJournal, lastJournal, count, merkleRoot, previous.hash(), hash);
    }

    /** The hash of a link, hexadecimal. */
    public static String hash(
            long seq, long firstJournal, long lastJournal, long count, String merkleRoot, String previousHash) {
        MessageDigest digest = Sha256.digest();
        digest.update(TAG);
        digest.update(ByteBuffer.allocate(32)
                .putLong(seq)
                .putLong(firstJournal)
                .putLong(lastJournal)
                .putLong(count)
                .array());
        digest.update(Sha256.bytes(merkleRoot));
        digest.update(Sha256.bytes(previousHash));
        return Sha256.hex(digest.digest());
    }

    /** Whether the head's hash is the one its own fields give. */
    public static boolean intact(ChainHead head) {
        return Sha256.isHash(head.merkleRoot())
                && Sha256.isHash(head.previousHash())
                && hash(
                                head.seq(),
                                head.firstJournal(),
                                head.lastJournal(),
                                head.count(),
                                head.merkleRoot(),
                                head.previousHash())
                        .equals(head.hash());
    }
}
