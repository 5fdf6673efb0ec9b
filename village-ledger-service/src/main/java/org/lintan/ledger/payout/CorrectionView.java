package org.lintan.ledger.payout;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.time.Utc;

/**
 * Something two people say of payments of one batch.
 *
 * @param lineNos which lines; empty for all that were on their way
 * @param payments how many it is about: when proposed, and once confirmed how many it changed
 */
record CorrectionView(
        String correctionId,
        CorrectionKind kind,
        int round,
        List<Integer> lineNos,
        String reason,
        State state,
        int payments,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt) {

    @Schema(name = "CorrectionState")
    enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    static CorrectionView of(Row row) {
        String lines = row.getString("line_nos");
        return new CorrectionView(
                row.getString("id"),
                CorrectionKind.valueOf(row.getString("kind")),
                row.getInteger("round"),
                lines.isEmpty()
                        ? List.of()
                        : Stream.of(lines.split(",")).map(Integer::valueOf).toList(),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getInteger("payments"),
                row.getString("proposed_name"),
                Utc.instant(row.getLocalDateTime("proposed_at")),
                row.getString("decided_name"),
                Utc.instant(row.getLocalDateTime("decided_at")));
    }
}
