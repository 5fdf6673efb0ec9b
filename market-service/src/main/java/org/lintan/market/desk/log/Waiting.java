package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests of this process that wait for a result. Whoever has committed a result here tells them; what was decided elsewhere, or
 * committed without a word, they find in the database.
 */
@ApplicationScoped
class Waiting {

    private final ConcurrentHashMap<String, Set<Place>> places = new ConcurrentHashMap<>();
    private final Vertx vertx;

    Waiting(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A place to wait in for what a request is told. Taken before its command is sent: it may be decided before Kafka says it is there. */
    Place take(Command command) {
        Place place = new Place(command);
        places.compute(command.askedAs(), (asked, waiting) -> {
            Set<Place> all = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            all.add(place);
            return all;
        });
        return place;
    }

    /** What requests are told, by how they were asked: it is committed. */
    void tell(Map<String, Told> committed) {
        committed.forEach((asked, told) -> {
            Set<Place> waiting = places.get(asked);
            if (waiting != null) {
                waiting.forEach(place -> place.told.complete(told));
            }
        });
    }

    /** How those that wait were asked. */
    Set<String> waitedFor() {
        return Set.copyOf(places.keySet());
    }

    /** One request's. */
    final class Place {

        private final Command command;
        final CompletableFuture<Told> told = new CompletableFuture<>();

        private Place(Command command) {
            this.command = command;
        }

        Command command() {
            return command;
        }

        /** What it is told, as soon as it is; empty if it is not for so long. Comes on the given context, which carries who asks. */
        Uni<Optional<Told>> within(Duration time, Context context) {
            return Uni.createFrom().emitter(emitter -> {
                long timer = vertx.setTimer(
                        Math.max(1, time.toMillis()), fired -> back(context, () -> emitter.complete(Optional.empty())));
                told.thenAccept(result -> {
                    vertx.cancelTimer(timer);
                    back(context, () -> emitter.complete(Optional.of(result)));
                });
            });
        }

        /** Nobody listens any more; goes on when it is told, or would have waited long enough. It may go on twice. */
        void toldWithin(Duration time, Runnable then) {
            long timer = vertx.setTimer(Math.max(1, time.toMillis()), fired -> then.run());
            told.thenRun(() -> {
                vertx.cancelTimer(timer);
                then.run();
            });
        }

        /** Nobody waits here any more. */
        void leave() {
            places.computeIfPresent(command.askedAs(), (asked, waiting) -> {
                waiting.remove(this);
                return waiting.isEmpty() ? null : waiting;
            });
        }
    }

    /** A request goes on where it began. */
    static void back(Context context, Runnable task) {
        if (context == null) {
            task.run();
        } else {
            context.runOnContext(now -> task.run());
        }
    }
}
