package org.lintan.kernel.books;

import java.util.Objects;

/** What became of a journal. */
public sealed interface Posting {

    /** It now stands in the books under this id. */
    record Posted(long journalId) implements Posting {}

    /** A journal of the same cause stood there before, under this id; nothing changed. */
    record AlreadyPosted(long journalId) implements Posting {}

    /**
     * It changed nothing.
     *
     * @param account the account at fault: the first in account order if there are several; null if no single one is
     * @param detail one plain English sentence for the log and the officer, with the figures
     */
    record Refused(PostingRefusal code, Account account, String detail) implements Posting {

        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
