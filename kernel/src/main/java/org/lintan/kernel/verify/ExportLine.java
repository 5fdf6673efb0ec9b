package org.lintan.kernel.verify;

import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.chain.CanonicalJournal;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.InclusionProof;
import org.lintan.kernel.chain.Merkle;
import org.lintan.kernel.hash.Sha256;

/** Writes the lines of an export; the format is in the package's description. */
public final class ExportLine {

    private ExportLine() {}

    /** The line of a journal, without a line end, its leaf hash taken from its content. */
    public static String journal(long id, Journal journal) {
        return journal(id, journal, leaf(id, journal));
    }

    /**
     * The line of a journal whose leaf hash was stored when it was sealed. With it the verifier names the very journal
     * that was edited since; without it, only its range.
     */
    public static String journal(long id, Journal journal, String leaf) {
        StringBuilder out = new StringBuilder(512).append("{\"line\":\"journal\"");
        body(out, id, journal, leaf);
        return out.append('}').toString();
    }

    /** The hash of a journal as a leaf of its range, hexadecimal. */
    public static String leaf(long id, Journal journal) {
        return Sha256.hex(Merkle.leaf(CanonicalJournal.bytes(id, journal)));
    }

    /** The line of a link, without a line end; also the content of a published head file. */
    public static String head(ChainHead head) {
        StringBuilder out = new StringBuilder(320).append("{\"line\":\"head\"");
        headMembers(out, head);
        return out.append('}').toString();
    }

    /** A file that proves one journal to be in the books: the journal, its path to the root, and nothing else. */
    public static String proof(long id, Journal journal, InclusionProof proof) {
        StringBuilder out = new StringBuilder(1024).append("{\"line\":\"proof\"");
        body(out, id, journal, leaf(id, journal));
        member(out, "index", Integer.toString(proof.index()));
        member(out, "count", Integer.toString(proof.count()));
        out.append(",\"path\":[");
        for (int i = 0; i < proof.path().size(); i++) {
            out.append(i == 0 ? "\"" : ",\"").append(proof.path().get(i)).append('"');
        }
        return out.append("]}").toString();
    }

    private static void body(StringBuilder out, long id, Journal journal, String leaf) {
        member(out, "id", Long.toString(id));
        member(out, "cause", journal.cause());
        member(out, "kind", journal.kind());
        member(out, "businessDate", journal.businessDate().toString());
        out.append(",\"transfers\":[");
        String separator = "";
        for (Transfer transfer : journal.transfers()) {
            out.append(separator).append("{\"from\":");
            account(out, transfer.from());
            out.append(",\"to\":");
            account(out, transfer.to());
            member(out, "amount", Long.toString(transfer.amount()));
            out.append('}');
            separator = ",";
        }
        out.append(']');
        member(out, "leaf", leaf);
    }

    private static void headMembers(StringBuilder out, ChainHead head) {
        member(out, "seq", Long.toString(head.seq()));
        member(out, "firstJournal", Long.toString(head.firstJournal()));
        member(out, "lastJournal", Long.toString(head.lastJournal()));
        member(out, "count", Long.toString(head.count()));
        member(out, "merkleRoot", head.merkleRoot());
        member(out, "previousHash", head.previousHash());
        member(out, "hash", head.hash());
    }

    private static void account(StringBuilder out, Account account) {
        out.append("{\"county\":");
        string(out, account.county());
        member(out, "asset", account.asset());
        member(out, "party", account.party());
        member(out, "bucket", account.bucket().name());
        out.append('}');
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":");
        string(out, value);
    }

    private static void string(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
