package org.lintan.kernel.books;

/** What can be said about a journal without knowing any balance. */
final class JournalShape {

    private JournalShape() {}

    /** The first fault of the journal in itself, or null. */
    static Posting.Refused fault(Journal journal) {
        if (journal.transfers().isEmpty()) {
            return new Posting.Refused(PostingRefusal.UNBALANCED, null, "the journal has no transfer");
        }
        long sum = 0;
        for (Transfer transfer : journal.transfers()) {
            if (!transfer.balanced()) {
                return new Posting.Refused(
                        PostingRefusal.UNBALANCED,
                        transfer.from(),
                        transfer.amount() + " from " + transfer.from() + " to " + transfer.to() + " is no transfer");
            }
            if (transfer.from().bucket().terminal()) {
                return new Posting.Refused(
                        PostingRefusal.TERMINAL_BUCKET, transfer.from(), transfer.from() + " never moves again");
            }
            if (sum > Long.MAX_VALUE - transfer.amount()) {
                return new Posting.Refused(
                        PostingRefusal.OVERFLOW, transfer.from(), "the journal moves more than a balance can hold");
            }
            sum += transfer.amount();
        }
        return null;
    }
}
