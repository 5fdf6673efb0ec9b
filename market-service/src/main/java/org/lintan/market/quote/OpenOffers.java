package org.lintan.market.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.PriceBand;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** What is open in each way of trading: of one instrument by price, and of a whole county as sums. */
final class OpenOffers {

    /**
     * What anybody, or whom the lane is for, could buy now. Listings by the index on the open ones of a county; orders by that of each book, and
     * books are few.
     */
    private static final String FOR_SALE =
            "SELECT lane, COUNT(DISTINCT instrument_id) AS instruments, COUNT(*) AS offers, CAST(SUM(kg) AS SIGNED) AS kg,"
                    + " MIN(price) AS lowest, MAX(price) AS highest FROM ("
                    + "SELECT lane, instrument_id, remaining_kg AS kg, price_fen_per_tonne AS price FROM listing WHERE county = ? AND state = 'OPEN'"
                    + " UNION ALL SELECT 'MARKET', o.instrument_id, o.quantity_kg - o.filled_kg, o.price_fen_per_tonne FROM order_book b"
                    + " JOIN market_order o ON o.county = b.county AND o.instrument_id = b.instrument_id AND o.state = 'OPEN' AND o.side = 'SELL'"
                    + " WHERE b.county = ? AND (o.expires_at IS NULL OR o.expires_at > ?)"
                    + ") open_offers GROUP BY lane";

    private OpenOffers() {}

    /** One line for each lane in which something is for sale. */
    static Uni<List<MarketToday.ForSale>> forSale(Sql sql, String county, Instant now) {
        return sql.rows(FOR_SALE, county, county, Utc.of(now))
                .map(rows -> rows.stream().map(OpenOffers::forSale).toList());
    }

    private static MarketToday.ForSale forSale(Row row) {
        return new MarketToday.ForSale(
                Lane.valueOf(row.getString("lane")),
                row.getLong("instruments"),
                row.getLong("offers"),
                row.getLong("kg"),
                row.getLong("lowest"),
                row.getLong("highest"));
    }

    static Uni<List<QuoteView.Level>> depth(Sql sql, String county, String ticketId) {
        return sql.rows(
                        "SELECT price_fen_per_tonne, CAST(SUM(remaining_kg) AS SIGNED) AS kg, COUNT(*) AS listings FROM listing"
                                + " WHERE county = ? AND instrument_id = ? AND state = 'OPEN' AND lane = 'MARKET'"
                                + " GROUP BY price_fen_per_tonne ORDER BY price_fen_per_tonne LIMIT 5",
                        county,
                        ticketId)
                .map(rows -> rows.stream()
                        .map(row -> new QuoteView.Level(
                                row.getLong("price_fen_per_tonne"), row.getLong("kg"), row.getLong("listings")))
                        .toList());
    }

    /** Orders that can trade now: a band may leave some resting outside, and their close may have passed before the book was told. */
    static Uni<List<QuoteView.Rung>> rungs(
            Sql sql, String county, String ticketId, Side side, PriceBand band, Instant now) {
        return sql.rows(
                        "SELECT price_fen_per_tonne, CAST(SUM(quantity_kg - filled_kg) AS SIGNED) AS kg, COUNT(*) AS orders FROM market_order"
                                + " WHERE county = ? AND instrument_id = ? AND state = 'OPEN' AND side = ? AND price_fen_per_tonne BETWEEN ? AND ?"
                                + " AND (expires_at IS NULL OR expires_at > ?) GROUP BY price_fen_per_tonne ORDER BY price_fen_per_tonne"
                                + (side == Side.BUY ? " DESC" : "") + " LIMIT 5",
                        county,
                        ticketId,
                        side.name(),
                        band.low(),
                        band.high(),
                        Utc.of(now))
                .map(rows -> rows.stream()
                        .map(row -> new QuoteView.Rung(
                                row.getLong("price_fen_per_tonne"), row.getLong("kg"), row.getLong("orders")))
                        .toList());
    }
}
