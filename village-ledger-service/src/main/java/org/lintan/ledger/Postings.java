package org.lintan.ledger;

import java.util.List;
import java.util.Optional;
import org.lintan.kernel.books.Posting;

/** Reads what the books answered. */
public final class Postings {

    private Postings() {}

    /** The first refusal of a batch; a batch with one is rolled back as a whole. */
    public static Optional<Posting.Refused> refused(List<Posting> answers) {
        return answers.stream()
                .filter(Posting.Refused.class::isInstance)
                .map(Posting.Refused.class::cast)
                .findFirst();
    }
}
