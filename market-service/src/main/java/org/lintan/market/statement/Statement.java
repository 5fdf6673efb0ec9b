package org.lintan.market.statement;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.lintan.platform.time.Utc;

/**
 * A file of the bank that was taken.
 *
 * @param namesAccount whether the file itself names the account it is of
 * @param balances null where the bank states none
 * @param entries it brought
 * @param known entries an earlier statement had brought
 * @param pending entries the bank had not booked
 */
record Statement(
        String county,
        String id,
        StatementKind kind,
        boolean namesAccount,
        LocalDate firstDay,
        LocalDate lastDay,
        Balances balances,
        int entries,
        int known,
        int pending,
        String uploadedBy,
        String uploadedName,
        Instant uploadedAt) {

    static Statement of(Row row) {
        Long difference = row.getLong("difference_fen");
        return new Statement(
                row.getString("county"),
                row.getString("id"),
                StatementKind.valueOf(row.getString("kind")),
                row.getBoolean("names_account"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                difference == null
                        ? null
                        : new Balances(row.getLong("opening_fen"), row.getLong("closing_fen"), difference),
                row.getInteger("entries"),
                row.getInteger("known_entries"),
                row.getInteger("pending"),
                row.getString("uploaded_by"),
                row.getString("uploaded_name"),
                Utc.instant(row.getLocalDateTime("uploaded_at")));
    }
}
