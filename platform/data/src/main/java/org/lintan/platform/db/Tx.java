package org.lintan.platform.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way to a transaction. Hibernate Reactive with Panache and native {@link Sql} share ONE connection and ONE
 * transaction: both commit or neither (decision 0001). Called by application classes only, from anywhere: an HTTP request,
 * a Kafka consumer, a scheduler, start-up.
 *
 * <p>When the database gives up a transaction because of another one (deadlock 1213, lock wait 1205, changed snapshot 1020)
 * the <em>whole work</em> runs again in a new transaction, a bounded number of times; so the work must have no effect outside
 * the database. A failed Uni rolls back. A transaction inside a transaction is refused: pass the {@code Sql} on instead.
 *
 * <p>What the database gives up it gives up whole, and takes the next statement as the first of another transaction. So after such a
 * failure no statement is sent and no commit, even when the work overlooks it: there is no half that could commit.
 *
 * <p>Every transaction ends. When the connection breaks under it, it fails at once; when nothing is heard for
 * {@code lintan.tx.limit}, it is given up with a {@link TimeoutException}. After either the outcome is unknown, as after any lost connection
 * ({@link DbFailure#isUnreachable}): an idempotency key, the inbox or a cursor keeps the effect single when the work is asked for again.
 */
@ApplicationScoped
public class Tx {

    /** Marks the context of an open transaction. */
    private static final String OPEN = "org.lintan.platform.tx";

    private static final int MAX_ATTEMPTS = 12;
    private static final int MAX_RACES = 3;
    private static final int FIRST_PAUSE_MS = 5;
    private static final int MAX_PAUSE_MS = 400;

    private final Vertx vertx;
    private final Duration limit;

    Tx(Vertx vertx, @ConfigProperty(name = "lintan.tx.limit") Duration limit) {
        this.vertx = vertx;
        this.limit = limit;
    }

    /** Runs the work in a transaction of its own and gives its result after the commit. */
    public <T> Uni<T> run(Function<Sql, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> isOpenHere()
                        ? Uni.createFrom()
                                .failure(new IllegalStateException(
                                        "A transaction is already open here: pass its Sql on."))
                        : SafeContext.call(vertx, () -> {
                            Context own = Vertx.currentContext();
                            own.putLocal(OPEN, true);
                            return attempt(work, 1).onTermination().invoke(() -> own.removeLocal(OPEN));
                        }));
    }

    private static boolean isOpenHere() {
        Context caller = Vertx.currentContext();
        return caller != null && VertxContext.isDuplicatedContext(caller) && caller.getLocal(OPEN) != null;
    }

    private <T> Uni<T> attempt(Function<Sql, Uni<T>> work, int attempt) {
        Context context = Vertx.currentContext();
        return once(work)
                .onFailure(failure -> mayRunAgain(failure, attempt))
                .recoverWithUni(() -> pause(context, attempt).chain(() -> attempt(work, attempt + 1)));
    }

    /**
     * One transaction, not waited for longer than there is something to wait for. The MySQL client (Vert.x 4.5) never answers a command
     * that it gets between the failure of the statement under which a connection broke and the moment it notices the close. That command is
     * the rollback; the server rolls back by itself what lost its connection, so the failure is passed on without it. What exceeds the limit is
     * made to fail inside, where it is rolled back and gives its connection back, and is not waited for outside, should that hang as well.
     */
    private <T> Uni<T> once(Function<Sql, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            CompletableFuture<Void> expired = new CompletableFuture<>();
            long timer = vertx.setTimer(
                    limit.toMillis(),
                    fired -> expired.completeExceptionally(
                            new TimeoutException("Nothing was heard of a transaction for " + limit)));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
            expired.whenComplete((never, late) -> emitter.fail(late));
            Uni<T> expiry =
                    Uni.createFrom().emitter(inside -> expired.whenComplete((never, late) -> inside.fail(late)));

            AtomicReference<SessionSql> used = new AtomicReference<>();
            Panache.withTransaction(() -> Panache.getSession().chain(session -> {
                        used.set(new SessionSql(session));
                        // Flushed here and not on the way to the commit, so that a connection breaking under the flush
                        // is noticed as well.
                        return Uni.combine()
                                .any()
                                .of(
                                        expiry,
                                        work.apply(used.get())
                                                .call(session::flush)
                                                .call(() -> used.get().whole()))
                                .onFailure()
                                .invoke(failure -> used.get().end(failure))
                                .onFailure(DbFailure::isUnreachable)
                                .invoke(emitter::fail);
                    }))
                    .invoke(() -> used.get().committed())
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
        });
    }

    private static boolean mayRunAgain(Throwable failure, int attempt) {
        if (DbFailure.isRetryable(failure)) {
            return attempt < MAX_ATTEMPTS;
        }
        // Lost a race for a row or a unique key: run again, the work now sees what the winner wrote and can name its
        // refusal.
        return attempt < MAX_RACES && (DbFailure.isStale(failure) || DbFailure.isDuplicateKey(failure));
    }

    /** Waits on the same context, because a session may not change its thread. */
    private Uni<Void> pause(Context context, int attempt) {
        int ceiling = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS << attempt);
        long millis = 1 + ThreadLocalRandom.current().nextInt(ceiling);
        return Uni.createFrom()
                .emitter(emitter ->
                        vertx.setTimer(millis, ignored -> context.runOnContext(now -> emitter.complete(null))));
    }
}
