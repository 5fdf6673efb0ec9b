package org.lintan.market.fen;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.kernel.fifo.FirstInFirstOut;
import org.lintan.kernel.fifo.Lot;
import org.lintan.kernel.fifo.Stretch;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Page;
import org.lintan.platform.time.Utc;

/**
 * SQL of a party's two lines of money. However many trades a party has, a reading brings a page of them here; the sum of what stands before is
 * the database's work.
 */
final class FenRows {

    private FenRows() {}

    /** Where something stands in its line. */
    static Uni<Optional<Stretch>> stretch(Sql sql, Side side, String county, String party, Moved kind, String id) {
        return sql.row(
                        "SELECT ends, fen FROM (" + side.line() + ") l WHERE kind = ? AND id = ?",
                        In.args(side.args(county, party), List.of(kind.name(), id)))
                .map(row -> row.map(
                        found -> new Stretch(found.getLong("ends") - found.getLong("fen"), found.getLong("ends"))));
    }

    /**
     * A page of what lies over a stretch of the other line.
     *
     * @param side of the line that is read
     * @param after place to go on from; null at first
     */
    static Uni<FenSteps> over(Sql sql, Side side, String county, String party, Stretch asked, Long after) {
        long from = after == null ? asked.from() : Math.max(asked.from(), Math.min(after, asked.to()));
        return sql.row(side.sum(), side.args(county, party).toArray())
                .map(sum -> Math.max(0, Math.min(asked.to(), sum.orElseThrow().getLong("fen")) - asked.from()))
                .chain(known -> sql.rows(
                                "SELECT * FROM (" + side.line()
                                        + ") l WHERE ends > ? AND ends - fen < ? ORDER BY ends LIMIT "
                                        + (Page.SIZE + 1),
                                In.args(side.args(county, party), List.of(from, asked.to())))
                        .map(rows -> steps(rows, new Stretch(from, asked.to()), known, asked.fen() - known)));
    }

    private static FenSteps steps(List<Row> rows, Stretch asked, long known, long rest) {
        Page<Row> page = Page.of(rows, row -> String.valueOf(row.getLong("ends")));
        List<Row> shown = page.items();
        if (shown.isEmpty() || asked.fen() == 0) {
            return new FenSteps(List.of(), known, rest, null);
        }
        Map<String, Row> byKey = new HashMap<>();
        List<Lot> lots = new ArrayList<>();
        shown.forEach(row -> {
            byKey.put(key(row), row);
            lots.add(new Lot(key(row), row.getLong("fen")));
        });
        List<FenStep> steps =
                FirstInFirstOut.over(shown.get(0).getLong("ends") - shown.get(0).getLong("fen"), lots, asked).stream()
                        .map(part -> step(byKey.get(part.in()), part.fen()))
                        .toList();
        return new FenSteps(steps, known, rest, page.next());
    }

    private static FenStep step(Row row, long fen) {
        return new FenStep(
                Moved.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("number"),
                Utc.instant(row.getLocalDateTime("happened")),
                fen,
                row.getLong("fen"));
    }

    /** An order that came back stands in both lines. */
    private static String key(Row row) {
        return row.getString("kind") + ' ' + row.getString("id");
    }
}
