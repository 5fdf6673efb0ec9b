package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Rollback;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/**
 * Messages put aside because their consumer could not handle them. Each is a row, and a message on {@code <topic>.dlq}.
 * A replay sends the message to its topic again through the outbox; consumers that had handled it already drop it by its id.
 * An operator sees those of the own county, and those too broken to tell their county.
 */
@ApplicationScoped
class DeadLetters {

    private static final int REASON_LENGTH = 2_000;

    /** A dead letter as an operator sees it. */
    record DeadLetter(
            String id,
            String county,
            String consumer,
            String topic,
            String key,
            String payload,
            String reason,
            @Schema(enumeration = {"OPEN", "REPLAYED"}) String state,
            Instant failedAt,
            String replayedBy,
            Instant replayedAt) {

        static DeadLetter of(Row row) {
            return new DeadLetter(
                    row.getString("id"),
                    row.getString("county"),
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getString("event_key"),
                    row.getString("payload"),
                    row.getString("reason"),
                    row.getString("state"),
                    Utc.instant(row.getLocalDateTime("failed_at")),
                    row.getString("replayed_by"),
                    Utc.instant(row.getLocalDateTime("replayed_at")));
        }
    }

    /** What became of it: {@code REPLAYED}. */
    record Replayed(
            String id, @Schema(enumeration = "REPLAYED") String state) {}

    private final Tx tx;
    private final Writes writes;
    private final Outbox outbox;
    private final Clock clock;
    private final String prefix;

    DeadLetters(
            Tx tx,
            Writes writes,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "lintan.topic-prefix") Optional<String> prefix) {
        this.tx = tx;
        this.writes = writes;
        this.outbox = outbox;
        this.clock = clock;
        this.prefix = prefix.orElse("");
    }

    Uni<Void> add(
            Sql sql,
            String consumer,
            ConsumerRecord<String, String> record,
            String county,
            String traceparent,
            Throwable reason) {
        String topic = record.topic().startsWith(prefix) ? record.topic().substring(prefix.length()) : record.topic();
        return sql.update(
                        "INSERT IGNORE INTO dead_letter (id, county, consumer, topic, topic_part, topic_offset, event_key, payload,"
                                + " traceparent, reason, state, failed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)",
                        Ids.next(),
                        county,
                        consumer,
                        topic,
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.value(),
                        traceparent,
                        sentence(reason),
                        Utc.now(clock))
                // delivered again after it was put aside: once is enough
                .chain(fresh -> fresh == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.addRaw(sql, topic + ".dlq", record.key(), county, record.value(), traceparent));
    }

    Uni<List<DeadLetter>> list(Actor operator, String after) {
        return tx.run(sql -> sql.rows(
                        "SELECT * FROM dead_letter WHERE county IN (?, '') AND id < ? ORDER BY id DESC LIMIT 101",
                        operator.county(),
                        after))
                .map(rows -> rows.stream().map(DeadLetter::of).toList());
    }

    Uni<Response> replay(Actor operator, String id) {
        return writes.once(sql -> sql.row(
                        "SELECT * FROM dead_letter WHERE id = ? AND county IN (?, '') FOR UPDATE",
                        id,
                        operator.county())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.<Replayed>refused(PlatformCode.NOT_FOUND))
                        : replay(sql, operator, found.get())));
    }

    private Uni<Outcome<Replayed>> replay(Sql sql, Actor operator, Row letter) {
        String id = letter.getString("id");
        if (!"OPEN".equals(letter.getString("state"))) {
            return Uni.createFrom().item(Outcome.refused(PlatformCode.DEAD_LETTER_REPLAYED));
        }
        return sql.update(
                        "UPDATE dead_letter SET state = 'REPLAYED', replayed_by = ?, replayed_at = ? WHERE id = ?",
                        operator.subject(),
                        Utc.now(clock),
                        id)
                .chain(() -> outbox.addRaw(
                        sql,
                        letter.getString("topic"),
                        letter.getString("event_key"),
                        letter.getString("county"),
                        letter.getString("payload"),
                        letter.getString("traceparent")))
                .replaceWith(Outcome.done(new Replayed(id, "REPLAYED"))
                        .by(Act.of(ActKind.DEAD_LETTER_REPLAYED, id)
                                .with(ActField.TOPIC, letter.getString("topic"))
                                .changed(ActField.STATE, "OPEN", "REPLAYED")));
    }

    private static String sentence(Throwable reason) {
        String text = reason instanceof Rollback refused ? "refused: " + refused.refusal() : reason.toString();
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH);
    }
}
