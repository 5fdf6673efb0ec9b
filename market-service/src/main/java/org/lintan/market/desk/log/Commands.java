package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.MarketCode;
import org.lintan.market.MarketConfig;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.writes.RequestKey;
import org.lintan.platform.writes.Writes;

/**
 * From a request to a command and back: one record to the log, then a moment's wait for the result. No database is asked before: the record
 * carries the key, and the batch that decides claims it. A request that dies on the way is repeated with its key and has its effect once.
 */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    /** Party and person of commands nobody asked for; no token can carry it. */
    private static final String HOUSE = "market";
    /** Members of a command that come from the login and from nowhere else. */
    private static final Set<String> OF_LOGIN = Set.of("county", "party");

    private final Writes writes;
    private final Tx tx;
    private final CommandRows rows;
    private final KeyRows keys;
    private final Seals seals;
    private final CommandLog log;
    private final CommandParser parser;
    private final LogTopic topic;
    private final OnTheWay onTheWay;
    private final AnswerTopic answerTopic;
    private final ObjectMapper json;
    private final Clock clock;
    private final Waiting waiting;
    private final Answers answers;
    private final MarketConfig config;

    Commands(
            Writes writes,
            Tx tx,
            CommandRows rows,
            KeyRows keys,
            Seals seals,
            CommandLog log,
            CommandParser parser,
            LogTopic topic,
            OnTheWay onTheWay,
            AnswerTopic answerTopic,
            ObjectMapper json,
            Clock clock,
            Waiting waiting,
            Answers answers,
            MarketConfig config) {
        this.writes = writes;
        this.tx = tx;
        this.rows = rows;
        this.keys = keys;
        this.seals = seals;
        this.log = log;
        this.parser = parser;
        this.topic = topic;
        this.onTheWay = onTheWay;
        this.answerTopic = answerTopic;
        this.json = json;
        this.clock = clock;
        this.waiting = waiting;
        this.answers = answers;
        this.config = config;
    }

    /**
     * Asks for something. Answers the command's result if it comes in time, else 202 with the address to ask; a refusal of the
     * desk is the refusal of the request, and frees its key. Refused {@code TOO_MANY_COMMANDS} or {@code MARKET_CROWDED} (429) before anything is
     * written where too many are on their way, and {@code LOGIN_INCOMPLETE} (403) where the login names no county or party.
     *
     * @param instrumentId as the request names it: whether there is such a one says the desk
     */
    public Uni<Response> submit(Actor actor, String type, InstrumentKind kind, String instrumentId, Object payload) {
        return Uni.createFrom().deferred(() -> {
            RequestKey key = writes.key();
            return carriedOut(new Command(
                    Names.ofKey(key.hash()),
                    type,
                    kind,
                    instrumentId,
                    actor.county(),
                    actor.party(),
                    actor.subject(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    json.valueToTree(payload),
                    traceparent(),
                    null,
                    new Command.Key(Ids.next(), key.hash(), key.request(), key.claims(), answerTopic.process()),
                    null));
        });
    }

    /**
     * Writes a command of the house itself to the log, unless it has its result already: nobody's request, nobody waits. Writing it again
     * is harmless.
     *
     * @param commandId made of what the command is about, so that all processes that think of it mean the same one
     */
    public Uni<Void> issue(
            String commandId, String type, String county, InstrumentKind kind, String instrumentId, Object payload) {
        Command command = new Command(
                commandId,
                type,
                kind,
                instrumentId,
                county,
                HOUSE,
                HOUSE,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                json.valueToTree(payload),
                null,
                null);
        return tx.run(sql -> rows.result(sql, county, HOUSE, commandId)
                        .chain(result -> result.isPresent()
                                ? Uni.createFrom().item(false)
                                : rows.keep(sql, command).replaceWith(true)))
                .chain(due ->
                        due ? send(command).replaceWithVoid() : Uni.createFrom().voidItem());
    }

    /**
     * The state of a command, for its own party: by its id, which stands for all that is asked under its key, or by the address one request was given,
     * which tells of that request alone.
     */
    Uni<CommandView> view(Actor actor, String id, boolean english) {
        return seals.opened(actor.county(), actor.party(), id)
                .chain(opened -> tx.run(sql -> opened.isPresent()
                        ? view(sql, actor, id, opened.get(), english)
                        : keys.of(sql, actor.county(), actor.party(), id)
                                .chain(found -> found.isPresent()
                                        ? Uni.createFrom()
                                                .item(CommandView.of(
                                                        id, found.get().result(), english))
                                        : pending(sql, actor, id))));
    }

    private Uni<CommandView> view(Sql sql, Actor actor, String id, Asked asked, boolean english) {
        return keys.of(sql, actor.county(), actor.party(), asked.commandId())
                .map(found -> found.flatMap(standing -> standing.tells(asked))
                        .map(result -> CommandView.of(id, result, english))
                        .orElseGet(() -> CommandView.pending(id)));
    }

    private Uni<CommandView> pending(Sql sql, Actor actor, String id) {
        return rows.isKnown(sql, actor.county(), actor.party(), id).map(known -> {
            if (!known) {
                throw Refusal.of(MarketCode.COMMAND_UNKNOWN).rollback();
            }
            return CommandView.pending(id);
        });
    }

    /**
     * Sends it and waits; told as soon as it is decided, which may be before Kafka says that it is there. Who hangs up frees no place among those
     * on their way before it is decided, or would have been answered 202: the command is under way all the same.
     */
    private Uni<Response> carriedOut(Command command) {
        parser.fault(command).ifPresent(member -> {
            throw Refusal.of(OF_LOGIN.contains(member) ? MarketCode.LOGIN_INCOMPLETE : PlatformCode.BAD_REQUEST)
                    .rollback();
        });
        OnTheWay.Seat seat =
                onTheWay.take(command.county(), command.party(), topic.partitionOf(command.instrumentId()));
        Waiting.Place place = waiting.take(command);
        Runnable end = () -> {
            place.leave();
            seat.giveBack();
        };
        return Uni.createFrom()
                .deferred(() -> send(command))
                .chain(written -> answers.of(place, written))
                .onTermination()
                .invoke((answer, failure, hungUp) -> {
                    if (hungUp) {
                        place.toldWithin(config.answerWithin(), end);
                    } else {
                        end.run();
                    }
                });
    }

    /** Kafka may have the command although it did not say so: the same request may be repeated, and is told what became of the first. */
    private Uni<LogPlace> send(Command command) {
        Context context = Vertx.currentContext();
        return log.append(command)
                .ifNoItem()
                .after(config.sendWithin())
                .fail()
                .emitOn(task -> Waiting.back(context, task))
                .onFailure()
                .transform(failure -> {
                    LOG.warnf("Command %s could not be written to the log: %s", command.commandId(), failure);
                    return Refusal.of(PlatformCode.BUSY).rollback();
                });
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex()
                : null;
    }
}
