package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.lintan.platform.db.Sql;

/**
 * One holder at a time per name. The token grows with every take-over. Measured by the database's clock only.
 *
 * <p>Whoever holds it and asks again has it for half of its length at least: it is written anew only once less than that is left, so that a holder
 * that is busy writes nothing of its own.
 */
@ApplicationScoped
class RelayLease {

    /**
     * Renews the lease if this owner holds it, takes it over if it has run out; empty while another holds it. Its row is locked from here
     * on: nobody takes over before the surrounding transaction ends.
     */
    Uni<Optional<Long>> acquire(Sql sql, String name, String owner, Duration length) {
        return held(sql, name, owner, length.dividedBy(2))
                .chain(token -> token.isPresent()
                        ? Uni.createFrom().item(token)
                        : renewedOrTakenOver(sql, name, owner, length));
    }

    private static Uni<Optional<Long>> held(Sql sql, String name, String owner, Duration left) {
        return sql.row(
                        "SELECT token FROM relay_lease WHERE name = ? AND owner = ?"
                                + " AND expires_at > UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND FOR UPDATE",
                        name,
                        owner,
                        micros(left))
                .map(row -> row.map(held -> held.getLong("token")));
    }

    private static Uni<Optional<Long>> renewedOrTakenOver(Sql sql, String name, String owner, Duration length) {
        // the assignments are made from left to right: owner is decided last because the other two look at the old one
        String free = "owner = VALUES(owner) OR expires_at < UTC_TIMESTAMP(6)";
        return sql.update(
                        "INSERT INTO relay_lease (name, owner, token, expires_at) VALUES (?, ?, 1, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND)"
                                + " ON DUPLICATE KEY UPDATE token = IF(owner <> VALUES(owner) AND expires_at < UTC_TIMESTAMP(6), token + 1, token),"
                                + " owner = IF(" + free + ", VALUES(owner), owner),"
                                + " expires_at = IF(owner = VALUES(owner), VALUES(expires_at), expires_at)",
                        name,
                        owner,
                        micros(length))
                .chain(() -> sql.row("SELECT token FROM relay_lease WHERE name = ? AND owner = ?", name, owner))
                .map(row -> row.map(held -> held.getLong("token")));
    }

    private static long micros(Duration length) {
        return length.toNanos() / 1000;
    }
}
