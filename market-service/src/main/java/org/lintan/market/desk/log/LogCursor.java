package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/**
 * How far a partition has been carried out and by whom: the one truth about it, kept where the effects are. Kafka's own
 * committed offset is never asked.
 */
@ApplicationScoped
class LogCursor {

    /**
     * @param epoch grows with every take-over
     * @param nextOffset everything before it is done
     * @param lastAt the market's time: no later command is earlier
     */
    record Position(long epoch, long nextOffset, Instant lastAt) {}

    private static final String KEY = " WHERE topic = ? AND topic_id = ? AND log_partition = ?";

    /** Takes the partition over: from now on whoever held it before is refused. Waits for a batch of theirs that is under way. */
    Uni<Position> take(Sql sql, LogPartition partition, String owner) {
        return sql.update(
                        "INSERT INTO log_cursor (topic, topic_id, log_partition, epoch, owner, next_offset, last_at)"
                                + " VALUES (?, ?, ?, 1, ?, 0, ?) ON DUPLICATE KEY UPDATE epoch = epoch + 1, owner = VALUES(owner)",
                        partition.topic(),
                        partition.topicId(),
                        partition.number(),
                        owner,
                        Utc.of(Instant.EPOCH))
                .chain(() -> read(sql, partition, ""));
    }

    /** Where the partition goes on; 0 if nobody has taken it over yet. */
    Uni<Long> nextOffset(Sql sql, LogPartition partition) {
        return sql.row(
                        "SELECT next_offset FROM log_cursor" + KEY,
                        partition.topic(),
                        partition.topicId(),
                        partition.number())
                .map(row -> row.map(found -> found.getLong("next_offset")).orElse(0L));
    }

    /** Locks the cursor for a batch, or refuses with {@link Fenced} who does not own it any more. */
    Uni<Position> hold(Sql sql, LogPartition partition, long epoch) {
        return read(sql, partition, " FOR UPDATE").invoke(position -> {
            if (position.epoch() != epoch) {
                throw new Fenced(partition, epoch);
            }
        });
    }

    /** Moves the cursor in the transaction of the batch: compare and set. */
    Uni<Void> advance(Sql sql, LogPartition partition, Position held, long nextOffset, Instant lastAt) {
        return sql.update(
                        "UPDATE log_cursor SET next_offset = ?, last_at = ?" + KEY
                                + " AND epoch = ? AND next_offset = ?",
                        nextOffset,
                        Utc.of(lastAt),
                        partition.topic(),
                        partition.topicId(),
                        partition.number(),
                        held.epoch(),
                        held.nextOffset())
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new Fenced(partition, held.epoch());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Position> read(Sql sql, LogPartition partition, String lock) {
        return sql.row(
                        "SELECT epoch, next_offset, last_at FROM log_cursor" + KEY + lock,
                        partition.topic(),
                        partition.topicId(),
                        partition.number())
                .map(row -> position(row.orElseThrow()));
    }

    private static Position position(Row row) {
        return new Position(
                row.getLong("epoch"), row.getLong("next_offset"), Utc.instant(row.getLocalDateTime("last_at")));
    }
}
