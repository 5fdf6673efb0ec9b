package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.order.pit.Head;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;

/** What the database knows of a pit besides its orders. */
final class PitRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "instrument_id",
            "stamp",
            "band_day",
            "band_low",
            "band_high",
            "next_order",
            "next_sequence",
            "next_trade");

    private static final List<String> CHANGED = COLUMNS.subList(2, COLUMNS.size());

    private PitRows() {}

    /** @param stamp under which whoever wrote the row may have kept the pit in memory */
    record Kept(Ref instrument, String stamp, Head head) {}

    /** Which of them have a row. */
    static Uni<CountyKeys> there(Sql sql, CountyKeys instruments) {
        return rows(sql, "SELECT county, instrument_id FROM order_book", instruments, "")
                .map(rows -> {
                    CountyKeys there = new CountyKeys();
                    rows.forEach(row -> there.add(row.getString("county"), row.getString("instrument_id")));
                    return there;
                });
    }

    static Uni<List<Kept>> lock(Sql sql, CountyKeys instruments) {
        return rows(sql, "SELECT * FROM order_book", instruments, " FOR UPDATE")
                .map(rows -> rows.stream().map(PitRows::kept).toList());
    }

    static Uni<Void> write(Sql sql, List<Object[]> heads) {
        return sql.upsert("order_book", COLUMNS, heads, CHANGED);
    }

    static Object[] row(Ref instrument, String stamp, Head head) {
        return new Object[] {
            instrument.county(),
            instrument.id(),
            stamp,
            head.bandDay(),
            head.bandLow(),
            head.bandHigh(),
            head.nextOrder(),
            head.nextSequence(),
            head.nextTrade()
        };
    }

    private static Uni<List<Row>> rows(Sql sql, String select, CountyKeys instruments, String lock) {
        return instruments.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows(select + " WHERE " + instruments.in("county", "instrument_id") + lock, instruments.args());
    }

    private static Kept kept(Row row) {
        return new Kept(
                new Ref(row.getString("county"), row.getString("instrument_id")),
                row.getString("stamp"),
                new Head(
                        row.getLocalDate("band_day"),
                        row.getLong("band_low"),
                        row.getLong("band_high"),
                        row.getLong("next_order"),
                        row.getLong("next_sequence"),
                        row.getLong("next_trade")));
    }
}
