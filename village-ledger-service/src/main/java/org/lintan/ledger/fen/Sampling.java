package org.lintan.ledger.fen;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.platform.audit.SampleWish;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Draws samples of lines in one consistent reading. */
@ApplicationScoped
class Sampling {

    private static final String OF_PERIOD =
            " FROM distribution d JOIN distribution_line l ON l.county = d.county AND l.distribution_id = d.id AND l.amount_fen > 0"
                    + " WHERE d.county = ? AND d.run_at >= ? AND d.run_at < ?";

    private final Tx tx;

    Sampling(Tx tx) {
        this.tx = tx;
    }

    Uni<LineSample> draw(String county, SampleWish wish) {
        LocalDate first = wish.from();
        LocalDate last = wish.to();
        return tx.run(sql -> sql.row("SELECT COUNT(*) AS n" + OF_PERIOD, county, begin(first), begin(last.plusDays(1)))
                .map(row -> row.orElseThrow().getLong("n"))
                .chain(of -> of == 0
                        ? Uni.createFrom().item(new LineSample(wish.seed(), first, last, 0, List.of()))
                        : drawn(sql, county, first, last, wish.positions(of))
                                .map(items -> new LineSample(wish.seed(), first, last, of, items))));
    }

    private static Uni<List<LineSample.Drawn>> drawn(
            Sql sql, String county, LocalDate from, LocalDate to, List<Long> positions) {
        return sql.rows(
                        "SELECT * FROM (SELECT d.decision_id, d.title, l.line_no, l.household_no, l.amount_fen, ROW_NUMBER() OVER (ORDER BY d.id, l.line_no) - 1 AS nth"
                                + OF_PERIOD + ") t WHERE nth IN " + In.marks(positions) + " ORDER BY nth",
                        In.args(List.of(county, begin(from), begin(to.plusDays(1))), positions))
                .map(rows -> rows.stream()
                        .map(row -> new LineSample.Drawn(
                                row.getLong("nth"),
                                row.getString("decision_id"),
                                row.getString("title"),
                                row.getInteger("line_no"),
                                row.getString("household_no"),
                                row.getLong("amount_fen")))
                        .toList());
    }

    /** When a day of the county begins. */
    private static LocalDateTime begin(LocalDate day) {
        return Utc.of(Today.start(day));
    }
}
