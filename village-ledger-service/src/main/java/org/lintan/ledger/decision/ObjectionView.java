package org.lintan.ledger.decision;

import java.time.Instant;
import java.util.List;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.pii.Mask;
import org.lintan.platform.time.Utc;

/**
 * An objection; who raised it, and the papers that came with it and with its answer, are shown to stewards, the auditor and the household itself, not
 * to the neighbours.
 *
 * @param resolvedBy who answered for the village: in full for stewards and the auditor, else the family name; null for answers of the time before
 */
record ObjectionView(
        String objectionId,
        String raisedBy,
        String text,
        Instant raisedAt,
        boolean open,
        String resolution,
        Boolean upheld,
        Instant resolvedAt,
        String resolvedBy,
        List<BoundPaper> documents,
        List<BoundPaper> answerDocuments) {

    static ObjectionView of(ObjectionRow row, boolean named, boolean all, BoundPapers.Found papers) {
        return new ObjectionView(
                row.id,
                named ? row.raisedParty : null,
                row.text,
                Utc.instant(row.raisedAt),
                row.open(),
                row.resolution,
                row.upheld,
                Utc.instant(row.resolvedAt),
                row.resolvedName == null || all ? row.resolvedName : Mask.name(row.resolvedName),
                named ? papers.of(PaperObject.OBJECTION, row.id) : List.of(),
                named ? papers.of(PaperObject.OBJECTION_ANSWER, row.id) : List.of());
    }
}
