package org.lintan.market.desk;

import io.vertx.mutiny.sqlclient.Row;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Listing;
import org.lintan.market.desk.floor.ListingState;
import org.lintan.market.desk.floor.ModeChange;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.pit.EndedWhy;
import org.lintan.market.pit.GoodFor;
import org.lintan.market.pit.Head;
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.OrderState;
import org.lintan.market.pit.OrderType;
import org.lintan.platform.time.Utc;

/** Rows of the trading tables as values. */
final class Rows {

    private Rows() {}

    static Listing listing(Row row) {
        return new Listing(
                row.getString("listing_id"),
                row.getString("county"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("party"),
                Lane.valueOf(row.getString("lane")),
                row.getLong("price_fen_per_tonne"),
                row.getLong("quantity_kg"),
                row.getLong("remaining_kg"),
                ListingState.valueOf(row.getString("state")),
                Utc.instant(row.getLocalDateTime("opened_at")),
                Utc.instant(row.getLocalDateTime("changed_at")));
    }

    static Trade trade(Row row) {
        return new Trade(
                row.getString("trade_id"),
                row.getString("trade_no"),
                row.getString("county"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("listing_id"),
                row.getString("command_id"),
                Lane.valueOf(row.getString("lane")),
                row.getString("seller_party"),
                row.getString("buyer_party"),
                row.getLong("quantity_kg"),
                row.getLong("price_fen_per_tonne"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"),
                Utc.instant(row.getLocalDateTime("settled_at")),
                row.getLocalDate("business_date"),
                row.getString("buy_order_id"),
                row.getString("sell_order_id"));
    }

    static Order order(Row row) {
        String why = row.getString("ended_why");
        return new Order(
                row.getString("order_id"),
                row.getLong("book_id"),
                row.getString("county"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("party"),
                Side.valueOf(row.getString("side")),
                OrderType.valueOf(row.getString("type")),
                GoodFor.valueOf(row.getString("time_in_force")),
                row.getLong("price_fen_per_tonne"),
                row.getLong("quantity_kg"),
                row.getLong("filled_kg"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"),
                row.getLong("reserved_fen"),
                OrderState.valueOf(row.getString("state")),
                why == null ? null : EndedWhy.valueOf(why),
                row.getLong("sequence_no"),
                Utc.instant(row.getLocalDateTime("expires_at")),
                Utc.instant(row.getLocalDateTime("placed_at")),
                Utc.instant(row.getLocalDateTime("changed_at")));
    }

    static Head head(Row row) {
        return new Head(
                mode(row),
                row.getLocalDate("band_day"),
                row.getLong("band_low"),
                row.getLong("band_high"),
                row.getLong("next_order"),
                row.getLong("next_sequence"),
                row.getLong("next_trade"));
    }

    static Mode mode(Row row) {
        return Mode.valueOf(row.getString("mode"));
    }

    static ModeChange modeChange(Row row) {
        return new ModeChange(
                row.getString("county"),
                row.getString("change_id"),
                row.getString("ticket_id"),
                Mode.valueOf(row.getString("mode")),
                row.getString("state"),
                row.getString("proposed_by"),
                row.getString("confirmed_by"),
                row.getString("confirmed_name"),
                Utc.instant(row.getLocalDateTime("confirmed_at")));
    }
}
