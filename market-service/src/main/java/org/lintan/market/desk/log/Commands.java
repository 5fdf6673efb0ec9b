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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.MarketCode;
import org.lintan.market.MarketConfig;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.writes.Claiming;
import org.lintan.platform.writes.Writes;

/**
 * From a request to a command and back: claim the idempotency key, keep what is asked, write it to the log, wait a moment for
 * the result. Nothing is decided here; a request that dies on the way is repeated with its key and has its effect once.
 */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    /** After this a repetition of an unanswered request writes its command to the log again, under the same id. */
    private static final Duration LEASE = Duration.ofSeconds(20);
    /** Party and person of commands nobody asked for; no token can carry it. */
    private static final String HOUSE = "market";

    private final Writes writes;
    private final Tx tx;
    private final CommandRows rows;
    private final CommandLog log;
    private final ObjectMapper json;
    private final Clock clock;
    private final Waiting waiting;
    private final Answers answers;
    private final MarketConfig config;

    Commands(
            Writes writes,
            Tx tx,
            CommandRows rows,
            CommandLog log,
            ObjectMapper json,
            Clock clock,
            Waiting waiting,
            Answers answers,
            MarketConfig config) {
        this.writes = writes;
        this.tx = tx;
        this.rows = rows;
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.waiting = waiting;
        this.answers = answers;
        this.config = config;
    }

    /**
     * Asks for something. Answers the command's result if it comes in time, else 202 with the address to ask; a refusal of the
     * desk is the refusal of the request, and frees its key.
     */
    public Uni<Response> submit(Actor actor, String type, InstrumentKind kind, String instrumentId, Object payload) {
        AtomicReference<Command> asked = new AtomicReference<>();
        return writes.claim(LEASE, (sql, claim) -> {
                    Command command = new Command(
                            claim.id(),
                            type,
                            kind,
                            instrumentId,
                            actor.county(),
                            actor.party(),
                            actor.subject(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            json.valueToTree(payload),
                            traceparent(),
                            claim);
                    asked.set(command);
                    return rows.keep(sql, command);
                })
                .chain(claiming -> {
                    if (claiming instanceof Claiming.Answered answered) {
                        return Uni.createFrom().item(answered.response());
                    }
                    return claiming instanceof Claiming.InFlight inFlight
                            ? again(actor, inFlight.claimId()).map(Writes::replayed)
                            : carriedOut(actor, asked.get());
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

    /** The state of a command, for its own party. */
    Uni<CommandView> view(Actor actor, String commandId, boolean english) {
        return tx.run(sql -> rows.result(sql, actor.county(), actor.party(), commandId)
                .chain(result -> result.isPresent()
                        ? Uni.createFrom().item(CommandView.of(result.get(), english))
                        : rows.isKnown(sql, actor.county(), actor.party(), commandId)
                                .map(known -> {
                                    if (!known) {
                                        throw Refusal.of(MarketCode.COMMAND_UNKNOWN)
                                                .rollback();
                                    }
                                    return CommandView.pending(commandId);
                                })));
    }

    /** The request before may have died on its way to the log: its command is written again as it was, which is harmless. */
    private Uni<Response> again(Actor actor, String commandId) {
        return tx.run(sql -> rows.kept(sql, actor.county(), actor.party(), commandId))
                .chain(kept -> kept.isPresent()
                        ? carriedOut(actor, kept.get())
                        : Uni.createFrom()
                                .failure(Refusal.of(PlatformCode.IDEMPOTENCY_IN_FLIGHT)
                                        .rollback()));
    }

    /** Kafka may have the command although it did not say so: the key stays claimed, and the same request may be repeated. */
    private Uni<Integer> send(Command command) {
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

    /** Sends it and waits; told as soon as it is decided, which may be before Kafka says that it is there. */
    private Uni<Response> carriedOut(Actor actor, Command command) {
        Waiting.Place place = waiting.take(command.commandId());
        return send(command)
                .chain(partition -> answers.of(actor, place, partition))
                .onTermination()
                .invoke(place::leave);
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex()
                : null;
    }
}
