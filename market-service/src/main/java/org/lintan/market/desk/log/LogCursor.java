package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
    record Position(long epoch, long nextOffset, Instant lastAt) {

        /** Behind the record at this offset. */
        Position after(long offset, Instant at) {
            return new Position(epoch, offset + 1, at);
        }
    }

    private static final String ONE = "topic = ? AND topic_id = ? AND log_partition = ?";
    private static final String KEY = " WHERE " + ONE;

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
                .chain(() -> read(sql, partition));
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

    /** Locks the cursors a batch moves, in one order, or refuses with {@link Fenced} who does not own one of them any more. */
    Uni<Map<LogPartition, Position>> hold(Sql sql, SortedMap<LogPartition, Long> epochs) {
        List<Object> args = new ArrayList<>();
        epochs.keySet().forEach(partition -> addKey(args, partition));
        return sql.rows(
                        "SELECT topic, topic_id, log_partition, epoch, next_offset, last_at FROM log_cursor FORCE INDEX (PRIMARY) WHERE "
                                + keys(epochs.size(), ONE)
                                + " ORDER BY topic, topic_id, log_partition FOR UPDATE",
                        args.toArray())
                .map(rows -> {
                    Map<LogPartition, Position> held = new HashMap<>();
                    rows.forEach(row -> held.put(partition(row), position(row)));
                    epochs.forEach((partition, epoch) -> {
                        Position position = held.get(partition);
                        if (position == null || position.epoch() != epoch) {
                            throw new Fenced(partition, epoch);
                        }
                    });
                    return held;
                });
    }

    /** Moves the cursors in the transaction of the batch: compare and set. */
    Uni<Void> advance(Sql sql, Map<LogPartition, Position> held, Map<LogPartition, Position> next) {
        List<Object> args = new ArrayList<>();
        List<LogPartition> moved = List.copyOf(next.keySet());
        moved.forEach(partition -> {
            addKey(args, partition);
            args.add(next.get(partition).nextOffset());
        });
        moved.forEach(partition -> {
            addKey(args, partition);
            args.add(Utc.of(next.get(partition).lastAt()));
        });
        moved.forEach(partition -> {
            addKey(args, partition);
            args.addAll(List.of(held.get(partition).epoch(), held.get(partition).nextOffset()));
        });
        return sql.update(
                        "UPDATE log_cursor SET next_offset = " + cases(moved.size()) + ", last_at = "
                                + cases(moved.size()) + " WHERE "
                                + keys(moved.size(), ONE + " AND epoch = ? AND next_offset = ?"),
                        args.toArray())
                .invoke(rows -> {
                    if (rows != moved.size()) {
                        throw new Fenced(moved);
                    }
                })
                .replaceWithVoid();
    }

    private static void addKey(List<Object> args, LogPartition partition) {
        args.addAll(List.of(partition.topic(), partition.topicId(), partition.number()));
    }

    private static String keys(int count, String one) {
        return "(" + one + ")" + (" OR (" + one + ")").repeat(count - 1);
    }

    private static String cases(int count) {
        return "CASE" + (" WHEN " + ONE + " THEN ?").repeat(count) + " END";
    }

    private static LogPartition partition(Row row) {
        return new LogPartition(row.getString("topic"), row.getString("topic_id"), row.getInteger("log_partition"));
    }

    private Uni<Position> read(Sql sql, LogPartition partition) {
        return sql.row(
                        "SELECT epoch, next_offset, last_at FROM log_cursor" + KEY,
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
