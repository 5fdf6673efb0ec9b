package org.lintan.ledger.income;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.lintan.platform.time.Utc;

/** One income of a village: what was sold, at what price, and what it brought. */
public record IncomeView(
        String incomeId,
        String tradeId,
        String ticketId,
        String serial,
        String lane,
        long quantityKg,
        long priceFenPerTonne,
        long grossFen,
        long feeFen,
        long amountFen,
        Instant settledAt,
        Instant bookedAt) {

    static final String COLUMNS =
            "SELECT id, trade_id, ticket_id, serial, lane, quantity_kg, price_fen_per_tonne, gross_fen,"
                    + " fee_fen, amount_fen, settled_at, booked_at FROM income ";

    static IncomeView of(Row row) {
        return new IncomeView(
                row.getString("id"),
                row.getString("trade_id"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("lane"),
                row.getLong("quantity_kg"),
                row.getLong("price_fen_per_tonne"),
                row.getLong("gross_fen"),
                row.getLong("fee_fen"),
                row.getLong("amount_fen"),
                Utc.instant(row.getLocalDateTime("settled_at")),
                Utc.instant(row.getLocalDateTime("booked_at")));
    }
}
