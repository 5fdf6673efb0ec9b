package org.lintan.kernel.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.hash.Sha256;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class CanonicalJournalTest {

    private final Account bank = new Account("350428", "CNY", "@bank", Bucket.AVAILABLE);
    private final Account buyer = new Account("350428", "CNY", "350428-buyer1", Bucket.AVAILABLE);

    @Test
    void theBytesAreThoseWrittenDown() {
        Journal journal =
                new Journal("存款/1", "deposit", LocalDate.of(2026, 1, 5), List.of(new Transfer(bank, buyer, 258)));
        ByteBuffer expected = ByteBuffer.allocate(1000);
        text(expected, "lintan.journal.v1");
        expected.putLong(7);
        text(expected, "存款/1");
        text(expected, "deposit");
        text(expected, "2026-01-05");
        expected.putInt(1);
        for (String part :
                List.of("350428", "CNY", "@bank", "AVAILABLE", "350428", "CNY", "350428-buyer1", "AVAILABLE")) {
            text(expected, part);
        }
        expected.putLong(258);
        assertArrayEquals(Arrays.copyOf(expected.array(), expected.position()), CanonicalJournal.bytes(7, journal));
    }

    /** Sealed journals outlive the code: if this fails, every published head fails with it. */
    @Test
    void theHashOfASampleNeverChanges() {
        assertEquals(
                "a4651037f4e0f71f3e62a074cbd624ae69cd6853c5a73b9378c65a31694800c1",
                Sha256.hex(Sha256.of(CanonicalJournal.bytes(42, Samples.journal(42, 4_084_500)))));
    }

    @Test
    void theOrderOfTransfersGivesTheSameBytes() {
        Journal journal = Samples.journal(1, 5);
        List<Transfer> reversed = new ArrayList<>(journal.transfers());
        Collections.reverse(reversed);
        assertArrayEquals(
                CanonicalJournal.bytes(1, journal),
                CanonicalJournal.bytes(
                        1, new Journal(journal.cause(), journal.kind(), journal.businessDate(), reversed)));
    }

    @Test
    void movingACharacterFromOneTextToTheNextGivesOtherBytes() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        List<Transfer> transfers = List.of(new Transfer(bank, buyer, 1));
        assertFalse(Arrays.equals(
                CanonicalJournal.bytes(1, new Journal("ab", "c", day, transfers)),
                CanonicalJournal.bytes(1, new Journal("a", "bc", day, transfers))));
    }

    private static void text(ByteBuffer out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(utf8.length).put(utf8);
    }
}
