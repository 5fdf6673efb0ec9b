package org.lintan.market.desk.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.lintan.market.MarketConfig;
import org.lintan.platform.db.Tx;
import org.lintan.platform.writes.Writes;

/**
 * Answers a request whose command is in the log. Where this process decides the partition, or another that tells what it has decided, the
 * database is looked into now and then only, for the answer that was lost; where nobody tells, the result is looked for.
 */
@ApplicationScoped
class Answers {

    private static final Duration FIRST_LOOK = Duration.ofMillis(8);
    /** So much longer than elsewhere. */
    private static final int HERE = 4;

    private static final Duration SLOWEST_LOOK = Duration.ofMillis(100);

    private final Tx tx;
    private final KeyRows keys;
    private final Seals seals;
    private final Decided decided;
    private final MarketConfig config;
    private final Counter looks;

    Answers(Tx tx, KeyRows keys, Seals seals, Decided decided, MarketConfig config, MeterRegistry meters) {
        this.tx = tx;
        this.keys = keys;
        this.seals = seals;
        this.decided = decided;
        this.config = config;
        this.looks = Counter.builder("lintan.market.answer.looks")
                .description("Times the database was looked into for an answer that nobody had told yet")
                .register(meters);
    }

    /** The command's result if it comes in time, else 202 with the address to ask; a refusal of the desk is the refusal of the request. */
    Uni<Response> of(Waiting.Place place, LogPlace written) {
        return new Wait(place, written).on(FIRST_LOOK);
    }

    /** One request's wait. */
    private final class Wait {

        private final long deadline = System.nanoTime() + config.answerWithin().toNanos();
        private final Context context = Vertx.currentContext();
        private final Waiting.Place place;
        private final LogPlace written;

        private Wait(Waiting.Place place, LogPlace written) {
            this.place = place;
            this.written = written;
        }

        private Uni<Response> on(Duration pause) {
            Duration now = decided.tells(written.partition()) ? lost() : pause;
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            return place.within(shorter(left, now), context)
                    .chain(told -> told.isPresent() ? Uni.createFrom().item(told) : look())
                    .chain(told -> {
                        if (told.isPresent()) {
                            return answer(told.get());
                        }
                        return System.nanoTime() >= deadline
                                ? accepted()
                                : on(shorter(SLOWEST_LOOK, pause.multipliedBy(2)));
                    });
        }

        /** Here only a commit loses its answer: a pod that is late has other things to do than to look for what it has not decided yet. */
        private Duration lost() {
            return decided.here(written.partition()) ? config.lookAgain().multipliedBy(HERE) : config.lookAgain();
        }

        private Uni<Optional<Told>> look() {
            Command command = place.command();
            looks.increment();
            return tx.run(sql -> keys.of(sql, command.county(), command.party(), command.commandId()))
                    .map(found -> found.flatMap(standing -> standing.tells(command.key())))
                    .invoke(told -> told.ifPresent(answer -> decided.hadToBeLookedFor(written.partition())));
        }

        private Uni<Response> accepted() {
            Command command = place.command();
            return seals.sealed(command.county(), command.party(), Asked.of(command, written))
                    .map(id -> {
                        URI url = URI.create("/api/v1/commands/" + id);
                        return Response.accepted(new CommandAccepted(id, url.toString()))
                                .location(url)
                                .build();
                    });
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Uni<Response> answer(Told told) {
        CommandResult result = told.result();
        if (result.refused()) {
            return Uni.createFrom().failure(result.refusal().rollback());
        }
        Response.ResponseBuilder response = Response.status(result.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(result.body());
        Optional.ofNullable(result.location()).ifPresent(response::location);
        return Uni.createFrom().item(told.repeated() ? Writes.replayed(response.build()) : response.build());
    }
}
