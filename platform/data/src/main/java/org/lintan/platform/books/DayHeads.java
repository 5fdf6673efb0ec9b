package org.lintan.platform.books;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Publishes the head of each county's chain for every legal day: once the day is over, and for all days that were missed. A row that is there
 * stays as it is, whoever writes it: of two processes one finds the other's.
 *
 * <p>A link may be under way over midnight: the day is closed some minutes later, and with the links that are there then.
 */
@ApplicationScoped
public class DayHeads {

    private static final Logger LOG = Logger.getLogger(DayHeads.class);
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    /** Days of one transaction, when many were missed. */
    private static final int AT_ONCE = 100;

    private final Tx tx;
    private final Clock clock;

    DayHeads(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    @Scheduled(
            every = "{lintan.heads.every}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publishAll() {
        // one step into the index for each county, however long its chain is
        return tx.run(sql -> sql.rows("SELECT DISTINCT county FROM chain_head"))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows.stream()
                                .map(row -> row.getString("county"))
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::publish)
                        .collect()
                        .last())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The heads of the days wait: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Writes down every day that is over and has no head yet; gives how many. */
    Uni<Integer> publish(String county) {
        return tx.run(sql -> firstMissing(sql, county)
                        .chain(first -> first.map(day -> write(sql, county, missing(day)))
                                .orElseGet(() -> Uni.createFrom().item(0))))
                .chain(written -> written < AT_ONCE
                        ? Uni.createFrom().item(written)
                        : publish(county).map(more -> written + more));
    }

    /** Newest first, below a day. */
    public Uni<Page<DayHead>> list(String county, LocalDate before) {
        return tx.run(sql -> sql.rows(
                        "SELECT * FROM chain_day WHERE county = ?" + (before == null ? "" : " AND day < ?")
                                + " ORDER BY day DESC LIMIT " + (Page.SIZE + 1),
                        before == null ? new Object[] {county} : new Object[] {county, before}))
                .map(rows -> Page.of(
                        rows.stream().map(DayHeads::head).toList(),
                        head -> head.day().toString()));
    }

    /** Refuses {@code NOT_FOUND}: before the first link, and while the day is not over. */
    public Uni<DayHead> of(String county, LocalDate day) {
        return tx.run(sql -> sql.row("SELECT * FROM chain_day WHERE county = ? AND day = ?", county, day))
                .map(row -> row.map(DayHeads::head)
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    private static Uni<Optional<LocalDate>> firstMissing(Sql sql, String county) {
        return sql.row("SELECT MAX(day) AS day FROM chain_day WHERE county = ?", county)
                .chain(last -> last.map(row -> row.getLocalDate("day"))
                        .map(day -> Uni.createFrom().item(Optional.of(day.plusDays(1))))
                        .orElseGet(() -> sql.row(
                                        "SELECT sealed_at FROM chain_head WHERE county = ? AND seq = 1", county)
                                .map(first -> first.map(row -> Utc.instant(row.getLocalDateTime("sealed_at"))
                                        .atZone(Today.ZONE)
                                        .toLocalDate()))));
    }

    private List<LocalDate> missing(LocalDate first) {
        LocalDate open =
                clock.instant().minus(AFTER_MIDNIGHT).atZone(Today.ZONE).toLocalDate();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(open) && days.size() < AT_ONCE; day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private Uni<Integer> write(Sql sql, String county, List<LocalDate> days) {
        return Multi.createFrom()
                .iterable(days)
                .onItem()
                .transformToUniAndConcatenate(day -> write(sql, county, day))
                .collect()
                .asList()
                .map(List::size);
    }

    /** What another process wrote meanwhile stands. */
    private Uni<Integer> write(Sql sql, String county, LocalDate day) {
        LocalDateTime end = Utc.of(Today.start(day.plusDays(1)));
        return sql.update(
                "INSERT INTO chain_day (county, day, seq, first_journal, last_journal, entries, merkle_root, previous_hash, hash, published_at)"
                        + " SELECT h.county, ?, h.seq, h.first_journal, h.last_journal, h.entries, h.merkle_root, h.previous_hash, h.hash, ?"
                        + " FROM chain_head h WHERE h.county = ? AND h.sealed_at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM chain_day d WHERE d.county = ? AND d.day = ?)"
                        + " ORDER BY h.sealed_at DESC, h.seq DESC LIMIT 1",
                day,
                Utc.now(clock),
                county,
                end,
                county,
                day);
    }

    private static DayHead head(Row row) {
        return new DayHead(
                row.getLocalDate("day"),
                row.getLong("seq"),
                row.getLong("first_journal"),
                row.getLong("last_journal"),
                row.getLong("entries"),
                row.getString("merkle_root"),
                row.getString("previous_hash"),
                row.getString("hash"),
                Utc.instant(row.getLocalDateTime("published_at")));
    }
}
