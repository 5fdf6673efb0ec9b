package org.lintan.kernel.chain;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.hash.Sha256;

/**
 * Merkle trees as in RFC 6962 §2.1: leaf = SHA-256(0x00 ‖ data), node = SHA-256(0x01 ‖ left ‖ right), the left part the
 * largest power of two below the count. The two prefixes keep a node from ever passing as a leaf.
 */
public final class Merkle {

    private Merkle() {}

    /** The hash of one leaf's data. */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    /** The root over the data of the leaves; of none, the hash of nothing. */
    public static byte[] root(List<byte[]> data) {
        return rootOfLeaves(leaves(data));
    }

    /** The root over leaf hashes. */
    public static byte[] rootOfLeaves(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> Sha256.of(new byte[0]);
            case 1 -> leaves.get(0);
            default -> {
                int split = split(leaves.size());
                yield node(rootOfLeaves(leaves.subList(0, split)), rootOfLeaves(leaves.subList(split, leaves.size())));
            }
        };
    }

    /**
     * The proof that the leaf at this index belongs under the root: with it and the root, one line can be shown to be
     * in the books without showing any other.
     */
    public static InclusionProof proof(List<byte[]> data, int index) {
        if (index < 0 || index >= data.size()) {
            throw new IndexOutOfBoundsException("leaf " + index + " of " + data.size());
        }
        List<String> path = new ArrayList<>();
        collect(leaves(data), index, path);
        return new InclusionProof(index, data.size(), List.copyOf(path));
    }

    private static void collect(List<byte[]> leaves, int index, List<String> path) {
        if (leaves.size() == 1) {
            return;
        }
        int split = split(leaves.size());
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (index < split) {
            collect(left, index, path);
            path.add(Sha256.hex(rootOfLeaves(right)));
        } else {
            collect(right, index - split, path);
            path.add(Sha256.hex(rootOfLeaves(left)));
        }
    }

    private static List<byte[]> leaves(List<byte[]> data) {
        List<byte[]> leaves = new ArrayList<>(data.size());
        for (byte[] one : data) {
            leaves.add(leaf(one));
        }
        return leaves;
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The largest power of two below the count, which is at least 2. */
    static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
