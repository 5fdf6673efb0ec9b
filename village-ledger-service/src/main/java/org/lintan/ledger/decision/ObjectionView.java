package org.lintan.ledger.decision;

import java.time.Instant;
import org.lintan.platform.time.Utc;

/** An objection; who raised it is shown to stewards and to the household itself, not to the neighbours. */
record ObjectionView(
        String objectionId,
        String raisedBy,
        String text,
        Instant raisedAt,
        boolean open,
        String resolution,
        Boolean upheld,
        Instant resolvedAt) {

    static ObjectionView of(ObjectionRow row, boolean named) {
        return new ObjectionView(
                row.id,
                named ? row.raisedParty : null,
                row.text,
                Utc.instant(row.raisedAt),
                row.open(),
                row.resolution,
                row.upheld,
                Utc.instant(row.resolvedAt));
    }
}
