package org.lintan.ledger.distribution;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.time.Utc;

/** One household's line: its heads, its money, and whether it arrived. */
public record LineView(
        int lineNo,
        String householdNo,
        String head,
        int members,
        long amountFen,

        @Schema(enumeration = {"PREPARED", "PAYABLE", "SENT", "PAID", "RETURNED", "LOST"})
        String state,

        String reason,
        Instant answeredAt) {

    static LineView of(Row row, String maskedHead) {
        return new LineView(
                row.getInteger("line_no"),
                row.getString("household_no"),
                maskedHead,
                row.getInteger("members"),
                row.getLong("amount_fen"),
                row.getString("state"),
                row.getString("reason"),
                Utc.instant(row.getLocalDateTime("answered_at")));
    }
}
