package org.lintan.market.position;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.lintan.platform.time.Utc;

/** Units a party has taken back into the registry. */
record WithdrawalView(String withdrawalId, String ticketId, String serial, long quantityKg, Instant withdrawnAt) {

    static WithdrawalView of(Row row) {
        return new WithdrawalView(
                row.getString("withdrawal_id"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getLong("quantity_kg"),
                Utc.instant(row.getLocalDateTime("withdrawn_at")));
    }
}
