package org.lintan.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import java.util.function.Supplier;

/**
 * Runs reactive database work on a Vert.x context that Hibernate Reactive accepts: a duplicated one that is marked safe.
 * HTTP requests have one; schedulers, consumers and plain threads often do not, and get a new one here.
 */
final class SafeContext {

    private SafeContext() {
    }

    static <T> Uni<T> call(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> isSafe() ? work.get() : onNewContext(vertx, work));
    }

    private static boolean isSafe() {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context) || !Context.isOnEventLoopThread()) {
            return false;
        }
        return VertxContextSafetyToggle.isExplicitlyMarkedAsSafe(context);
    }

    private static <T> Uni<T> onNewContext(Vertx vertx, Supplier<Uni<T>> work) {
        Context current = vertx.getOrCreateContext();
        Context root = current.isEventLoopContext() ? current : ((io.vertx.core.impl.VertxInternal) vertx).createEventLoopContext();
        Context own = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return Uni.createFrom().emitter(emitter -> own.runOnContext(go ->
            Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail)));
    }
}
