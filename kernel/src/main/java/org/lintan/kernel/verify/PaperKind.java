package org.lintan.kernel.verify;

/**
 * What a paper is: every kind that is sealed is here, and what the seal of one proves is said here only. A seal carries the word of its
 * kind; a verifier that is older than a kind knows that the file is as it was printed, and says no more of it.
 */
public enum PaperKind {
    TICKET(
            "ticket",
            "the register held this ticket, in this state, at the moment the paper names",
            "Whether it is still so, the page behind its QR code says."),
    CERTIFICATE(
            "certificate",
            "these tonnes were retired for the beneficiary the paper names and cannot be sold again",
            "The page behind its QR code says the same."),
    VOUCHER(
            "voucher",
            "these tonnes passed from one to the other at the moment the paper names, not who holds them now",
            "Who does, the page behind its QR code says."),
    STATEMENT(
            "statement",
            "the village ledger told this household these shares and payments on the day the paper names",
            "What has come since, its own page says after a login."),
    NOTICE(
            "notice",
            "this was put on public notice with these facts, from and until the days the paper names",
            "Whether the notice still runs, the page behind its QR code says."),
    DECISION(
            "decision",
            "the village decided this, with these votes and sums, and it was in force when the paper was printed",
            "What has been paid since, the page behind its QR code says."),
    INSPECTION(
            "inspection",
            "the books and checks of the county answered its auditor so at the minute the paper names; what was written on it by hand is not under the seal",
            "Whether the books still rest on the heads it names, the published heads say.");

    private final String word;
    private final String proves;
    private final String since;

    PaperKind(String word, String proves, String since) {
        this.word = word;
        this.proves = proves;
        this.since = since;
    }

    /** As seals name it. */
    public String word() {
        return word;
    }

    /** What a genuine paper of the kind with this word proves, as sentences; of a kind unknown here only where to ask. */
    static String proof(String word) {
        for (PaperKind kind : values()) {
            if (kind.word.equals(word)) {
                return "It proves that " + kind.proves + ". " + kind.since;
            }
        }
        return "Whether it is still so, the page behind its QR code says.";
    }
}
