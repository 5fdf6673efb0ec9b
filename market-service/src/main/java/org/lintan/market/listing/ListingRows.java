package org.lintan.market.listing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.market.desk.floor.Lane;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Utc;

/** Listings in the database. */
final class ListingRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "listing_id",
            "instrument_id",
            "serial",
            "party",
            "lane",
            "price_fen_per_tonne",
            "quantity_kg",
            "remaining_kg",
            "state",
            "opened_at",
            "changed_at");

    private ListingRows() {}

    static Uni<List<Listing>> read(Sql sql, CountyKeys ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows("SELECT * FROM listing WHERE " + ids.in("county", "listing_id"), ids.args())
                        .map(rows -> rows.stream().map(ListingRows::listing).toList());
    }

    static Uni<Void> write(Sql sql, List<Listing> listings) {
        return sql.upsert(
                "listing",
                COLUMNS,
                listings.stream().map(ListingRows::row).toList(),
                List.of("remaining_kg", "state", "changed_at"));
    }

    static Listing listing(Row row) {
        return new Listing(
                row.getString("listing_id"),
                row.getString("county"),
                row.getString("instrument_id"),
                row.getString("serial"),
                row.getString("party"),
                UnknownWord.read(Lane.class, row.getString("lane")),
                row.getLong("price_fen_per_tonne"),
                row.getLong("quantity_kg"),
                row.getLong("remaining_kg"),
                UnknownWord.read(ListingState.class, row.getString("state")),
                Utc.instant(row.getLocalDateTime("opened_at")),
                Utc.instant(row.getLocalDateTime("changed_at")));
    }

    private static Object[] row(Listing listing) {
        return new Object[] {
            listing.county(),
            listing.listingId(),
            listing.instrumentId(),
            listing.serial(),
            listing.party(),
            listing.lane().name(),
            listing.priceFenPerTonne(),
            listing.quantityKg(),
            listing.remainingKg(),
            listing.state().name(),
            Utc.of(listing.openedAt()),
            Utc.of(listing.changedAt())
        };
    }
}
