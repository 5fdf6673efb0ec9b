package org.lintan.market.falling;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Its one table. */
final class FallingRows {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS falling_offer ("
            + "county CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, offer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,"
            + " instrument_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, party VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,"
            + " quantity_kg BIGINT NOT NULL, price BIGINT NOT NULL, falls_by BIGINT NOT NULL, begun_at DATETIME(6) NOT NULL, open INT NOT NULL,"
            + " PRIMARY KEY (county, offer_id)) ENGINE = InnoDB";

    private static final List<String> COLUMNS = List.of(
            "county", "offer_id", "instrument_id", "party", "quantity_kg", "price", "falls_by", "begun_at", "open");

    private FallingRows() {}

    static Uni<Integer> make(Sql sql) {
        return sql.update(TABLE);
    }

    static Uni<List<FallingOffers.FallingOffer>> read(Sql sql, CountyKeys offers) {
        return offers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows("SELECT * FROM falling_offer WHERE " + offers.in("county", "offer_id"), offers.args())
                        .map(rows -> rows.stream().map(FallingRows::offer).toList());
    }

    static Uni<Void> write(Sql sql, List<FallingOffers.FallingOffer> offers) {
        return sql.upsert(
                "falling_offer", COLUMNS, offers.stream().map(FallingRows::row).toList(), List.of("open"));
    }

    private static FallingOffers.FallingOffer offer(Row row) {
        return new FallingOffers.FallingOffer(
                row.getString("county"),
                row.getString("offer_id"),
                row.getString("instrument_id"),
                row.getString("party"),
                row.getLong("quantity_kg"),
                row.getLong("price"),
                row.getLong("falls_by"),
                Utc.instant(row.getLocalDateTime("begun_at")),
                row.getInteger("open") == 1);
    }

    private static Object[] row(FallingOffers.FallingOffer offer) {
        return new Object[] {
            offer.county(),
            offer.offerId(),
            offer.instrumentId(),
            offer.party(),
            offer.quantityKg(),
            offer.priceFenPerTonne(),
            offer.fallsByFen(),
            Utc.of(offer.at()),
            offer.open() ? 1 : 0
        };
    }
}
