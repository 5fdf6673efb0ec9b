package org.lintan.web.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The rows of the sessions that are open; a session ends when its row goes. Every portal on the same database sees the same. */
@ApplicationScoped
class SessionTable {

    private static final Logger LOG = Logger.getLogger(SessionTable.class);
    private static final int SWEPT_AT_ONCE = 100;

    private final Pool pool;
    private final Clock clock;

    SessionTable(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @param login whose session at the login server it is */
    Uni<Void> add(SessionId id, LoginSession login, byte[] tokens, long seconds) {
        Instant now = clock.instant();
        return run(
                        "INSERT INTO session (id, login_session, subject, tokens, begun_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                        Tuple.from(List.of(
                                id.row(),
                                login.session(),
                                login.subject(),
                                Buffer.buffer(tokens),
                                utc(now),
                                utc(now.plusSeconds(seconds)))))
                .replaceWithVoid();
    }

    /** False when the session has ended meanwhile; it stays ended. */
    Uni<Boolean> renew(SessionId id, byte[] tokens, long seconds) {
        Instant now = clock.instant();
        return run(
                        "UPDATE session SET tokens = ?, expires_at = ? WHERE id = ? AND expires_at > ?",
                        Tuple.of(Buffer.buffer(tokens), utc(now.plusSeconds(seconds)), id.row(), utc(now)))
                .map(changed -> changed.rowCount() == 1);
    }

    /** The sealed tokens of a session that is open. */
    Uni<Optional<byte[]>> find(SessionId id) {
        return run(
                        "SELECT tokens FROM session WHERE id = ? AND expires_at > ?",
                        Tuple.of(id.row(), utc(clock.instant())))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(row.getBuffer(0).getBytes());
                    }
                    return Optional.empty();
                });
    }

    /** When the person logged in. */
    Uni<Optional<Instant>> begunAt(SessionId id) {
        return run("SELECT begun_at FROM session WHERE id = ?", Tuple.of(id.row()))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(row.getLocalDateTime(0).toInstant(ZoneOffset.UTC));
                    }
                    return Optional.empty();
                });
    }

    Uni<Void> end(SessionId id) {
        return run("DELETE FROM session WHERE id = ?", Tuple.of(id.row())).replaceWithVoid();
    }

    /** Every session that hangs on this one of the login server; of the whole login where that names no session. Answers how many. */
    Uni<Integer> end(LoginSession login) {
        Uni<RowSet<Row>> gone = login.session().isEmpty()
                ? run("DELETE FROM session WHERE subject = ?", Tuple.of(login.subject()))
                : run("DELETE FROM session WHERE login_session = ?", Tuple.of(login.session()));
        return gone.map(RowSet::rowCount);
    }

    /**
     * Clears away some that have run out. They are refused already, so a failure costs nothing but their space; they are taken one by one by
     * their key, as a range would lock the neighbours.
     */
    Uni<Void> sweep() {
        return run(
                        "SELECT id FROM session WHERE expires_at <= ? ORDER BY id LIMIT " + SWEPT_AT_ONCE,
                        Tuple.of(utc(clock.instant())))
                .chain(rows -> {
                    List<Tuple> keys = new ArrayList<>();
                    rows.forEach(row -> keys.add(Tuple.of(row.getString(0))));
                    return keys.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : pool.preparedQuery("DELETE FROM session WHERE id = ?")
                                    .executeBatch(keys)
                                    .replaceWithVoid();
                })
                .onFailure()
                .invoke(e -> LOG.warnf("Sessions that have run out were not cleared away: %s", e))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).onFailure().transform(SessionsAway::new);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
