package org.lintan.kernel.verify;

import java.util.Set;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.InclusionProof;
import org.lintan.kernel.chain.Merkle;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.verify.Json.Malformed;

/** Checks that one journal is in the books, from its own proof and the link that sealed it. */
final class ProofCheck {

    private static final Set<String> MEMBERS =
            Set.of("line", "id", "cause", "kind", "businessDate", "transfers", "leaf", "index", "count", "path");

    private ProofCheck() {}

    static Verdict check(String proofText, ChainHead head) {
        try {
            Members line = Members.of(Json.parse(proofText)).only(MEMBERS);
            Sealable journal = Exported.readJournal(line);
            InclusionProof proof =
                    new InclusionProof(line.smallNumber("index"), line.smallNumber("count"), line.texts("path"));
            return proof.count() == head.count()
                            && line.text("leaf").equals(Sha256.hex(Merkle.leaf(journal.canonicalBytes())))
                            && proof.proves(journal.canonicalBytes(), Sha256.bytes(head.merkleRoot()))
                    ? Verdict.sound("Journal " + journal.id() + " ("
                            + journal.journal().cause() + ") is in the books, sealed by link " + head.seq() + ".")
                    : Verdict.wrong(
                            "Journal " + journal.id() + " is not one of those sealed by link " + head.seq() + ".");
        } catch (Malformed e) {
            return Verdict.wrong("The proof cannot be read (" + e.getMessage() + ").");
        }
    }
}
