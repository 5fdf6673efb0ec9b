package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.db.Tx;
import org.lintan.platform.writes.Claim;
import org.lintan.platform.writes.RequestKey;
import org.lintan.platform.writes.Writes;

/** Commands and logs as tests need them. */
@ApplicationScoped
class LogFixture {

    private final CommandParser parser;
    private final CommandRows rows;
    private final KeyRows keys;
    private final LogCursor cursor;
    private final ResultCodec codec;
    private final Writes writes;
    private final Waiting waiting;
    private final AnswersOut answersOut;
    private final Desk desk;
    private final Tx tx;
    private final ObjectMapper json;
    private final Clock clock;

    LogFixture(
            CommandParser parser,
            CommandRows rows,
            KeyRows keys,
            LogCursor cursor,
            ResultCodec codec,
            Writes writes,
            Waiting waiting,
            AnswersOut answersOut,
            Desk desk,
            Tx tx,
            ObjectMapper json,
            Clock clock) {
        this.parser = parser;
        this.rows = rows;
        this.keys = keys;
        this.cursor = cursor;
        this.codec = codec;
        this.writes = writes;
        this.waiting = waiting;
        this.answersOut = answersOut;
        this.desk = desk;
        this.tx = tx;
        this.json = json;
        this.clock = clock;
    }

    /** A partition nobody else has ever heard of. */
    LogPartition partition() {
        return new LogPartition("test.commands", Ids.next(), 0);
    }

    /** The application's own batch, but for the desk. */
    CommandBatch batch(Desk desk) {
        return new CommandBatch(tx, cursor, rows, keys, parser, codec, desk, writes, waiting, answersOut, clock);
    }

    /** The batch of a process of its own, in which nobody waits. */
    CommandBatch batchElsewhere(Vertx vertx, AnswersOut tells) {
        return new CommandBatch(tx, cursor, rows, keys, parser, codec, desk, writes, new Waiting(vertx), tells, clock);
    }

    Command open(String party, String ticketId, long kg, long price) {
        return command(
                party, ticketId, "OPEN_LISTING", Map.of("quantityKg", kg, "priceFenPerTonne", price, "lane", "MARKET"));
    }

    Command buy(String party, String ticketId, String listingId, long kg, long price) {
        return command(
                party,
                ticketId,
                "PURCHASE",
                Map.of("listingId", listingId, "quantityKg", kg, "priceFenPerTonne", price, "reserveCentre", false));
    }

    Command cancel(String party, String ticketId, String listingId) {
        return command(party, ticketId, "CANCEL_LISTING", Map.of("listingId", listingId));
    }

    /** A limit order good till cancelled. */
    Command order(String party, String ticketId, String side, long kg, long price) {
        return command(
                party,
                ticketId,
                "PLACE_ORDER",
                Map.of("side", side, "type", "LIMIT", "goodFor", "GTC", "quantityKg", kg, "priceFenPerTonne", price));
    }

    Command command(String party, String ticketId, String type, Object payload) {
        String id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Command(
                id,
                type,
                InstrumentKind.TICKET,
                ticketId,
                party.substring(0, 6),
                party,
                "someone",
                now,
                json.valueToTree(payload),
                null,
                new Claim(party.substring(0, 6), "0".repeat(64), "none", id, Ids.next()));
    }

    /** A log that begins at offset 0. */
    List<ConsumerRecord<String, String>> log(Command... commands) {
        List<ConsumerRecord<String, String>> log = new ArrayList<>();
        for (Command command : commands) {
            log.add(new ConsumerRecord<>(
                    "test.commands", 0, log.size(), command.instrumentId(), parser.write(command)));
        }
        return log;
    }

    /** The same as a request of this release asks it: under a key, with a body. */
    Command asked(Command like, String key, String body) {
        String scope = Sha256.hexOf(like.party() + like.subject() + like.type());
        String hash = RequestKey.hash(like.county(), scope, key);
        RequestKey.Scoped old = new RequestKey.Scoped(like.county(), scope, key, Sha256.hexOf(body));
        return new Command(
                Names.ofKey(hash),
                like.type(),
                like.instrumentKind(),
                like.instrumentId(),
                like.county(),
                like.party(),
                like.subject(),
                like.at(),
                like.payload(),
                null,
                null,
                new Command.Key(Ids.next(), hash, Sha256.hexOf(body), List.of(old), null),
                null);
    }

    /** State of a command: {@code DONE}, a refusal's code, or {@code PENDING}. */
    String state(Command command) {
        return tx.run(sql -> keys.of(sql, command.county(), command.party(), command.commandId()))
                .await()
                .indefinitely()
                .map(found -> found.result().refused()
                        ? found.result().refusal().code().name()
                        : "DONE")
                .orElse("PENDING");
    }
}
