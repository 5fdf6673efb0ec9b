package org.lintan.market.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.book.Side;
import org.lintan.market.desk.DayReader;
import org.lintan.market.desk.TermsReader;
import org.lintan.market.desk.floor.PriceBand;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.order.OrderLot;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** The market of one instrument at a glance, for anybody of its county. */
@ApplicationScoped
class Quotes {

    private final Tx tx;
    private final TermsReader terms;
    private final DayReader days;
    private final Today today;
    private final Clock clock;

    Quotes(Tx tx, TermsReader terms, DayReader days, Today today, Clock clock) {
        this.tx = tx;
        this.terms = terms;
        this.days = days;
        this.today = today;
        this.clock = clock;
    }

    /** Refuses {@code TICKET_UNKNOWN}. */
    Uni<QuoteView> of(Actor actor, String ticketId) {
        String county = actor.county();
        LocalDate day = today.date();
        return tx.run(sql -> sql.row(
                        "SELECT serial, mode FROM instrument WHERE county = ? AND instrument_id = ?", county, ticketId)
                .map(row -> row.orElseThrow(
                        () -> Refusal.of(MarketCode.TICKET_UNKNOWN).rollback()))
                .chain(instrument -> terms.on(sql, county, day)
                        .chain(rules -> days.of(sql, county, ticketId, day).chain(traded -> {
                            PriceBand band = traded.band(day, rules);
                            return OpenOffers.depth(sql, county, ticketId)
                                    .chain(depth -> OpenOffers.rungs(
                                                    sql, county, ticketId, Side.BUY, band, clock.instant())
                                            .chain(bids -> OpenOffers.rungs(
                                                            sql, county, ticketId, Side.SELL, band, clock.instant())
                                                    .chain(asks -> prints(sql, county, ticketId)
                                                            .map(prints -> view(
                                                                    ticketId,
                                                                    instrument,
                                                                    rules,
                                                                    traded.previousClose(day, rules),
                                                                    traded.closeIsReference(day),
                                                                    band,
                                                                    depth,
                                                                    bids,
                                                                    asks,
                                                                    prints)))));
                        }))));
    }

    private static QuoteView view(
            String ticketId,
            Row instrument,
            Terms rules,
            long close,
            boolean closeIsReference,
            PriceBand band,
            List<QuoteView.Level> depth,
            List<QuoteView.Rung> bids,
            List<QuoteView.Rung> asks,
            List<QuoteView.Print> prints) {
        String own = instrument.getString("mode");
        return new QuoteView(
                ticketId,
                ticketId,
                instrument.getString("serial"),
                own == null ? rules.mode() : own,
                close,
                closeIsReference,
                band.low(),
                band.high(),
                OrderLot.ofKg(rules.lotKg()),
                depth,
                bids,
                asks,
                prints);
    }

    private static Uni<List<QuoteView.Print>> prints(Sql sql, String county, String ticketId) {
        return sql.rows(
                        "SELECT price_fen_per_tonne, quantity_kg, settled_at FROM trade WHERE county = ? AND instrument_id = ?"
                                + " AND lane = 'MARKET' ORDER BY number DESC LIMIT 20",
                        county,
                        ticketId)
                .map(rows -> rows.stream()
                        .map(row -> new QuoteView.Print(
                                row.getLong("price_fen_per_tonne"),
                                row.getLong("quantity_kg"),
                                Utc.instant(row.getLocalDateTime("settled_at"))))
                        .toList());
    }
}
