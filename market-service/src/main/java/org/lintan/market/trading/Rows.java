package org.lintan.market.trading;

import io.vertx.mutiny.sqlclient.Row;
import org.lintan.market.Stamp;
import org.lintan.market.floor.Lane;
import org.lintan.market.floor.Listing;
import org.lintan.market.floor.ListingState;
import org.lintan.market.floor.Trade;

/** Rows of the trading tables as values. */
final class Rows {

    private Rows() {
    }

    static Listing listing(Row row) {
        return new Listing(row.getString("listing_id"), row.getString("county"), row.getString("ticket_id"), row.getString("serial"),
            row.getString("party"), Lane.valueOf(row.getString("lane")), row.getLong("price_fen_per_tonne"), row.getLong("quantity_kg"),
            row.getLong("remaining_kg"), ListingState.valueOf(row.getString("state")), Stamp.instant(row, "opened_at"),
            Stamp.instant(row, "changed_at"));
    }

    static Trade trade(Row row) {
        return new Trade(row.getString("trade_id"), row.getString("trade_no"), row.getString("county"), row.getString("ticket_id"),
            row.getString("serial"), row.getString("listing_id"), row.getString("command_id"), Lane.valueOf(row.getString("lane")),
            row.getString("seller_party"), row.getString("buyer_party"), row.getLong("quantity_kg"), row.getLong("price_fen_per_tonne"),
            row.getLong("amount_fen"), row.getLong("fee_fen"), Stamp.instant(row, "settled_at"), row.getLocalDate("business_date"));
    }
}
