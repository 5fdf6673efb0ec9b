package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.kind.PaperName;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.rules.Rules;

/**
 * How much is taken, by the county's rules.
 *
 * @param maxMib of one paper
 * @param waitingMib of what a party has sent and nothing stands on yet
 * @param waitingCount the same in papers
 */
record Limits(long maxMib, long waitingMib, long waitingCount) {

    /** No rule admits more: a paper is looked through as a whole file on this machine's disk. */
    static final long MOST_MIB = 64;

    private static final long MIB = 1 << 20;

    static Uni<Limits> of(Sql sql, Rules rules, String county, LocalDate on) {
        return rules.inForce(sql, "documents.max_mib", county, on)
                .chain(max -> rules.inForce(sql, "documents.waiting_mib", county, on)
                        .chain(mib -> rules.inForce(sql, "documents.waiting_count", county, on)
                                .map(count ->
                                        new Limits(Math.min(MOST_MIB, max.number()), mib.number(), count.number()))));
    }

    /** Why this paper is not even begun. */
    Optional<Refusal> refusal(NewDocument paper) {
        if (!PaperName.isFit(paper.name())) {
            return Optional.of(Refusal.of(DocumentCode.DOCUMENT_NAME_UNFIT));
        }
        if (Kind.ofName(paper.name()).isEmpty()) {
            return Optional.of(Refusal.of(DocumentCode.DOCUMENT_KIND_UNKNOWN));
        }
        if (paper.sizeBytes() == 0) {
            return Optional.of(Refusal.of(DocumentCode.DOCUMENT_EMPTY));
        }
        return paper.sizeBytes() > maxMib * MIB
                ? Optional.of(Refusal.of(DocumentCode.DOCUMENT_TOO_LARGE, maxMib))
                : Optional.empty();
    }

    /** Why there is no room for one more. */
    Optional<Refusal> refusal(NewDocument paper, DocumentRows.Waiting waiting) {
        boolean room = waiting.papers() < waitingCount && waiting.bytes() + paper.sizeBytes() <= waitingMib * MIB;
        return room
                ? Optional.empty()
                : Optional.of(Refusal.of(DocumentCode.DOCUMENT_TOO_MANY_WAITING, waitingCount, waitingMib));
    }
}
