package org.lintan.kernel.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChainTest {

    private final ChainHead first = Chain.next(ChainHead.GENESIS, Samples.range(1, 3));

    @Test
    void theFirstLinkStandsOnNothingAndTheNextOnIt() {
        assertEquals(1, first.seq());
        assertEquals(List.of(1L, 21L, 3L), List.of(first.firstJournal(), first.lastJournal(), first.count()));
        assertEquals("0".repeat(64), first.previousHash());
        ChainHead second = Chain.next(first, Samples.range(100, 1));
        assertEquals(2, second.seq());
        assertEquals(first.hash(), second.previousHash());
        assertTrue(Chain.intact(first) && Chain.intact(second));
    }

    /** Published heads outlive the code. */
    @Test
    void theHashOfASampleNeverChanges() {
        assertEquals("f987794f5cafc67653995ea7db5c9c35934c9499de4b1ffa4e0a3e593340025b", first.hash());
    }

    @Test
    void everyFieldIsInTheHash() {
        String root = first.merkleRoot();
        String other = Sha256.hex(Sha256.of(new byte[1]));
        List<String> hashes = List.of(
                Chain.hash(1, 1, 21, 3, root, root),
                Chain.hash(2, 1, 21, 3, root, root),
                Chain.hash(1, 2, 21, 3, root, root),
                Chain.hash(1, 1, 22, 3, root, root),
                Chain.hash(1, 1, 21, 4, root, root),
                Chain.hash(1, 1, 21, 3, other, root),
                Chain.hash(1, 1, 21, 3, root, other));
        assertEquals(hashes.size(), hashes.stream().distinct().count());
    }

    @Test
    void anEditedLinkIsNotIntact() {
        assertFalse(Chain.intact(new ChainHead(1, 1, 21, 2, first.merkleRoot(), first.previousHash(), first.hash())));
        assertFalse(Chain.intact(new ChainHead(1, 1, 21, 3, "not a hash", first.previousHash(), first.hash())));
    }

    @Test
    void anEmptyRangeOrOneOutOfOrderIsNotSealed() {
        List<Sealable> backwards = new ArrayList<>(Samples.range(1, 3));
        Collections.reverse(backwards);
        assertThrows(IllegalArgumentException.class, () -> Chain.next(first, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Chain.next(first, backwards));
    }

    @Test
    void aCommitmentHoldsForItsValueFieldAndSaltOnly() {
        byte[] salt = Commitment.newSalt();
        String commitment = Commitment.of(salt, "idNumber", "350428000000000000");
        assertTrue(Commitment.matches(commitment, salt, "idNumber", "350428000000000000"));
        assertFalse(Commitment.matches(commitment, salt, "idNumber", "350428000000000001"));
        assertFalse(Commitment.matches(commitment, salt, "phone", "350428000000000000"));
        assertFalse(Commitment.matches(commitment, Commitment.newSalt(), "idNumber", "350428000000000000"));
        assertNotEquals(Commitment.of(salt, "ab", "c"), Commitment.of(salt, "a", "bc"));
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(new byte[8], "idNumber", "1"));
    }
}
