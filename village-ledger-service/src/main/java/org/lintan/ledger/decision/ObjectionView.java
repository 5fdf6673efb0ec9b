package org.lintan.ledger.decision;

import java.time.Instant;
import java.util.List;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.time.Utc;

/**
 * An objection; who raised it, and the papers that came with it and with its answer, are shown to stewards, the auditor and the household itself, not
 * to the neighbours.
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
        List<BoundPaper> documents,
        List<BoundPaper> answerDocuments) {

    static ObjectionView of(ObjectionRow row, boolean named, BoundPapers.Found papers) {
        return new ObjectionView(
                row.id,
                named ? row.raisedParty : null,
                row.text,
                Utc.instant(row.raisedAt),
                row.open(),
                row.resolution,
                row.upheld,
                Utc.instant(row.resolvedAt),
                named ? papers.of(PaperObject.OBJECTION, row.id) : List.of(),
                named ? papers.of(PaperObject.OBJECTION_ANSWER, row.id) : List.of());
    }
}
