package org.lintan.kernel.chain;

import java.util.Arrays;
import java.util.List;
import org.lintan.kernel.hash.Sha256;

/**
 * The sibling hashes on the way from one leaf to the root, leaf's side first (RFC 6962 §2.1.1).
 *
 * @param index of the leaf, from 0
 * @param count leaves under the root
 * @param path hashes in hexadecimal
 */
public record InclusionProof(int index, int count, List<String> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the data is the leaf at {@code index} of the tree with this root. */
    public boolean proves(byte[] data, byte[] root) {
        if (index < 0 || index >= count || !path.stream().allMatch(Sha256::isHash)) {
            return false;
        }
        byte[] climbed = climb(Merkle.leaf(data), index, count, path.size());
        return climbed != null && Arrays.equals(climbed, root);
    }

    /** The root of the subtree of {@code size} leaves, using the first {@code steps} hashes; null if their number is wrong. */
    private byte[] climb(byte[] leaf, int at, int size, int steps) {
        if (size == 1) {
            return steps == 0 ? leaf : null;
        }
        if (steps == 0) {
            return null;
        }
        byte[] sibling = Sha256.bytes(path.get(steps - 1));
        int split = Merkle.split(size);
        byte[] below =
                at < split ? climb(leaf, at, split, steps - 1) : climb(leaf, at - split, size - split, steps - 1);
        if (below == null) {
            return null;
        }
        return at < split ? Merkle.node(below, sibling) : Merkle.node(sibling, below);
    }
}
