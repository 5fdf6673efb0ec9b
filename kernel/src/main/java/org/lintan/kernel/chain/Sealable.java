package org.lintan.kernel.chain;

import org.lintan.kernel.books.Journal;

/** A posted journal with its id, about to be sealed. */
public record Sealable(long id, Journal journal) {

    public byte[] canonicalBytes() {
        return CanonicalJournal.bytes(id, journal);
    }
}
