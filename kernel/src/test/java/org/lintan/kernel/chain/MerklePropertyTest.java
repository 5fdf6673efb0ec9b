package org.lintan.kernel.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lintan.kernel.hash.Sha256;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MerklePropertyTest {

    @Example
    void theRootsAreThoseOfTheTestVectorsOfRfc6962() {
        List<byte[]> data = new ArrayList<>();
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(Merkle.root(data)));
        data.add(new byte[0]);
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Sha256.hex(Merkle.root(data)));
        data.add(new byte[] {0});
        assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", Sha256.hex(Merkle.root(data)));
        data.add(new byte[] {0x10});
        assertEquals("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", Sha256.hex(Merkle.root(data)));
    }

    @Property
    void theRootIsThatOfTheObviousTree(@ForAll Random random, @ForAll @IntRange(min = 1, max = 70) int count) {
        List<byte[]> data = data(random, count);
        List<byte[]> leaves = data.stream().map(Merkle::leaf).toList();
        assertArrayEquals(pairwise(leaves), Merkle.root(data));
    }

    @Property
    void everyLeafProvesItselfAndNothingElseDoes(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<byte[]> data = data(random, count);
        byte[] root = Merkle.root(data);
        for (int i = 0; i < count; i++) {
            InclusionProof proof = Merkle.proof(data, i);
            assertTrue(proof.proves(data.get(i), root));
            byte[] other = data.get(i).clone();
            other[random.nextInt(other.length)] ^= 1;
            assertFalse(proof.proves(other, root));
            assertFalse(new InclusionProof(i + 1, count, proof.path()).proves(data.get(i), root));
            assertFalse(new InclusionProof(i, count, lengthened(proof.path())).proves(data.get(i), root));
        }
    }

    @Property
    void anotherOrderGivesAnotherRoot(@ForAll Random random, @ForAll @IntRange(min = 2, max = 40) int count) {
        List<byte[]> data = data(random, count);
        List<byte[]> swapped = new ArrayList<>(data);
        int i = random.nextInt(count - 1);
        Collections.swap(swapped, i, i + 1);
        assertFalse(Arrays.equals(Merkle.root(data), Merkle.root(swapped)));
    }

    @Example
    void aNodeDoesNotPassAsALeaf() {
        List<byte[]> two = List.of(new byte[] {1}, new byte[] {2});
        byte[] joined = Arrays.copyOf(Merkle.leaf(two.get(0)), 64);
        System.arraycopy(Merkle.leaf(two.get(1)), 0, joined, 32, 32);
        assertFalse(Arrays.equals(Merkle.root(two), Merkle.root(List.of(joined))));
    }

    @Example
    void aProofOfALeafThatIsNotThereCannotBeMade() {
        assertThrows(IndexOutOfBoundsException.class, () -> Merkle.proof(List.of(new byte[1]), 1));
    }

    /** Join neighbours level by level; an odd one out climbs alone. */
    private static byte[] pairwise(List<byte[]> level) {
        List<byte[]> hashes = level;
        while (hashes.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < hashes.size(); i += 2) {
                above.add(i + 1 < hashes.size() ? Merkle.node(hashes.get(i), hashes.get(i + 1)) : hashes.get(i));
            }
            hashes = above;
        }
        return hashes.get(0);
    }

    private static List<String> lengthened(List<String> path) {
        List<String> longer = new ArrayList<>(path);
        longer.add("0".repeat(64));
        return longer;
    }

    private static List<byte[]> data(Random random, int count) {
        List<byte[]> data = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] one = new byte[1 + random.nextInt(100)];
            random.nextBytes(one);
            one[0] = (byte) i;
            data.add(one);
        }
        return data;
    }
}
