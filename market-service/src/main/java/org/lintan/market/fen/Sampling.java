package org.lintan.market.fen;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.audit.SampleWish;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;

/** Draws samples of trades in one consistent reading. */
@ApplicationScoped
class Sampling {

    private static final String OF_PERIOD = " FROM trade WHERE county = ? AND business_date BETWEEN ? AND ?";

    private final Tx tx;

    Sampling(Tx tx) {
        this.tx = tx;
    }

    Uni<TradeSample> draw(String county, SampleWish wish) {
        LocalDate first = wish.from();
        LocalDate last = wish.to();
        return tx.run(sql -> sql.row("SELECT COUNT(*) AS trades" + OF_PERIOD, county, first, last)
                .map(row -> row.orElseThrow().getLong("trades"))
                .chain(of -> of == 0
                        ? Uni.createFrom().item(new TradeSample(wish.seed(), first, last, 0, List.of()))
                        : drawn(sql, county, first, last, wish.positions(of))
                                .map(items -> new TradeSample(wish.seed(), first, last, of, items))));
    }

    private static Uni<List<TradeSample.Drawn>> drawn(
            Sql sql, String county, LocalDate from, LocalDate to, List<Long> positions) {
        return sql.rows(
                        "SELECT * FROM (SELECT trade_id, trade_no, business_date, amount_fen, ROW_NUMBER() OVER (ORDER BY trade_id) - 1 AS nth"
                                + OF_PERIOD + ") t WHERE nth IN " + In.marks(positions) + " ORDER BY nth",
                        In.args(List.of(county, from, to), positions))
                .map(rows -> rows.stream()
                        .map(row -> new TradeSample.Drawn(
                                row.getLong("nth"),
                                row.getString("trade_id"),
                                row.getString("trade_no"),
                                row.getLocalDate("business_date"),
                                row.getLong("amount_fen")))
                        .toList());
    }
}
