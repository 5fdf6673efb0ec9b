package org.lintan.market.order;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.MarketConfig;
import org.lintan.market.desk.log.Commands;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Lets the day turn where nobody trades: for each instrument with an order whose time has come, or resting orders under an older day's
 * band, one command goes into the log. Its id is made of instrument, day and close, so all pods mean the same one, it is carried out once, and again
 * the next day if it was refused.
 */
@ApplicationScoped
class DayTurner {

    private static final Logger LOG = Logger.getLogger(DayTurner.class);
    private static final int PAGE = 500;
    /** Instruments with an order whose time has come, and instruments with resting orders under an older day's band: each half by its own index. */
    private static final String DUE = "SELECT county, instrument_id, MIN(expired) AS expired FROM ("
            + "SELECT county, instrument_id, expires_at AS expired FROM market_order WHERE state = 'OPEN' AND expires_at <= ?"
            + " UNION ALL SELECT b.county, b.instrument_id, NULL FROM order_book b WHERE b.band_day < ?"
            + " AND EXISTS (SELECT 1 FROM market_order o WHERE o.county = b.county AND o.instrument_id = b.instrument_id AND o.state = 'OPEN')"
            + ") due WHERE county > ? OR (county = ? AND instrument_id > ?) GROUP BY county, instrument_id ORDER BY county, instrument_id LIMIT "
            + PAGE;

    private final Tx tx;
    private final Commands commands;
    private final MarketConfig config;
    private final Clock clock;

    DayTurner(Tx tx, Commands commands, MarketConfig config, Clock clock) {
        this.tx = tx;
        this.commands = commands;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{lintan.market.turn-day-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return config.desk()
                ? turn().onFailure()
                        .invoke(failure -> LOG.warnf("Orders whose day is over wait: %s", failure))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    /** Writes the commands that are due to the log. */
    Uni<Void> turn() {
        return turn(clock.instant(), "", "");
    }

    /** Those of the instruments after this one: page by page, so that no county waits behind another. */
    private Uni<Void> turn(Instant now, String county, String instrumentId) {
        return tx.run(sql ->
                        sql.rows(DUE, Utc.of(now), now.atZone(Today.ZONE).toLocalDate(), county, county, instrumentId))
                .call(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(row -> issue(row, now))
                        .collect()
                        .last())
                .chain(due -> due.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : turn(
                                now,
                                due.get(PAGE - 1).getString("county"),
                                due.get(PAGE - 1).getString("instrument_id")));
    }

    private Uni<Void> issue(Row row, Instant now) {
        Instant expired = Utc.instant(row.getLocalDateTime("expired"));
        String why = now.atZone(Today.ZONE).toLocalDate() + "/" + expired;
        String county = row.getString("county");
        String instrumentId = row.getString("instrument_id");
        return commands.issue(
                id(county + '/' + instrumentId + '/' + why),
                OrderForm.TURN_DAY,
                county,
                InstrumentKind.TICKET,
                instrumentId,
                new OrderAction.TurnDay());
    }

    private static String id(String what) {
        byte[] hash = Sha256.of(what.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        String digits = Long.toUnsignedString(bits.getLong(), 36) + Long.toUnsignedString(bits.getLong(), 36);
        return "D" + "0".repeat(25 - Math.min(25, digits.length()))
                + digits.substring(0, Math.min(25, digits.length())).toUpperCase(Locale.ROOT);
    }
}
