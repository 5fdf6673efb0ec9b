package org.lintan.kernel.verify;

import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.chain.Chain;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Merkle;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.verify.Json.Malformed;

/**
 * Reads an export line by line against a published head. Remembers one range at a time, so an export may be of any length.
 *
 * <p>What each fault is found by: an edit by the leaf hash, and where that was redone by the root, and where that was
 * redone by the published hash; a deletion and an insertion by the count; another order by the ids; a cut tail by the
 * published head not coming.
 */
final class ExportCheck {

    private final ChainHead published;

    private ChainHead newest = ChainHead.GENESIS;
    private final List<byte[]> leaves = new ArrayList<>();
    private long firstId;
    private long lastId;
    private long firstLine;
    private long lineNumber;
    private long sealed;

    ExportCheck(ChainHead published) {
        this.published = published;
    }

    /** The fault on this line, or null. */
    Verdict line(String text) {
        lineNumber++;
        if (text.isBlank()) {
            return null;
        }
        try {
            Exported line = Exported.parse(text);
            return line instanceof Exported.OfHead head ? head(head.head()) : journal((Exported.OfJournal) line);
        } catch (Malformed e) {
            return wrong("cannot be read (" + e.getMessage() + "), so it is not as it was exported.");
        }
    }

    private Verdict journal(Exported.OfJournal line) {
        Sealable journal = line.journal();
        byte[] leaf = Merkle.leaf(journal.canonicalBytes());
        if (!Sha256.hex(leaf).equals(line.leaf())) {
            return wrong("holds journal " + journal.id()
                    + ", which was edited: it no longer gives the hash it was sealed with.");
        }
        if (leaves.isEmpty()) {
            firstId = journal.id();
            firstLine = lineNumber;
        } else if (journal.id() == lastId) {
            return wrong("holds journal " + journal.id() + " a second time.");
        } else if (journal.id() < lastId) {
            return wrong("holds journal " + journal.id() + " after journal " + lastId + ": the order was changed.");
        }
        lastId = journal.id();
        leaves.add(leaf);
        return null;
    }

    private Verdict head(ChainHead head) {
        Verdict fault = faultOfLink(head);
        if (fault == null) {
            fault = faultOfRange(head);
        }
        if (fault == null && head.seq() == published.seq() && !head.equals(published)) {
            fault = wrong("holds link " + head.seq()
                    + ", which is not the published one: the books were rewritten after it was published.");
        }
        newest = head;
        sealed += leaves.size();
        leaves.clear();
        return fault;
    }

    private Verdict faultOfLink(ChainHead head) {
        if (!Chain.intact(head)) {
            return wrong("holds link " + head.seq() + ", which was edited: its fields do not give its hash.");
        }
        if (head.seq() > newest.seq() + 1) {
            return wrong("holds link " + head.seq() + " where link " + (newest.seq() + 1)
                    + " should be: links were deleted.");
        }
        if (head.seq() <= newest.seq()) {
            return wrong("holds link " + head.seq() + " after link " + newest.seq() + ": the order was changed.");
        }
        if (!head.previousHash().equals(newest.hash())) {
            return wrong(
                    "holds link " + head.seq() + ", which does not continue the link before it: a link was replaced.");
        }
        return null;
    }

    private Verdict faultOfRange(ChainHead head) {
        long here = leaves.size();
        if (here < head.count()) {
            return wrong("closes a range of " + head.count() + " journals, but only " + here
                    + " are there: journals were deleted.");
        }
        if (here > head.count()) {
            return wrong("closes a range of " + head.count() + " journals, but " + here
                    + " are there: journals were added.");
        }
        if (here == 0 || firstId != head.firstJournal() || lastId != head.lastJournal()) {
            return wrong("closes the journals " + head.firstJournal() + " to " + head.lastJournal()
                    + ", but others stand there: journals were replaced.");
        }
        if (!Sha256.hex(Merkle.rootOfLeaves(leaves)).equals(head.merkleRoot())) {
            return wrong("closes a range (from line " + firstLine
                    + ") that is not the one sealed: a journal in it was edited or replaced.");
        }
        return null;
    }

    /** To be asked once, after the last line, if no line had a fault. */
    Verdict end() {
        if (newest.seq() < published.seq()) {
            return Verdict.wrong("The export ends after line " + lineNumber + " with link " + newest.seq()
                    + ", but the published head is link " + published.seq() + ": the end was cut off.");
        }
        String open = leaves.isEmpty() ? "" : "; " + leaves.size() + " newer journals are not sealed yet";
        return Verdict.sound("The books are as published: " + sealed + " journals in " + newest.seq()
                + " links, unbroken from the first to head " + newest.seq() + open + ".");
    }

    private Verdict wrong(String what) {
        return Verdict.wrong("Line " + lineNumber + " " + what);
    }
}
