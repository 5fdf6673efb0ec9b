package org.lintan.platform.db;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.function.Supplier;

/**
 * Runs reactive work on a Vert.x context of its own, as Hibernate Reactive demands one per session: a duplicated one, marked
 * safe, on an event loop. What the caller's context carries (request scope, trace, log fields) goes along; the result comes
 * back on the caller's context. So schedulers, consumers and plain threads need nothing special, and pieces of work that share
 * a caller's context do not meet in one session.
 */
public final class SafeContext {

    private SafeContext() {}

    public static <T> Uni<T> call(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = Vertx.currentContext();
            Context own = newContext(vertx, caller);
            own.runOnContext(go -> Uni.createFrom()
                    .deferred(work::get)
                    .subscribe()
                    .with(
                            item -> backOn(caller, () -> emitter.complete(item)),
                            failure -> backOn(caller, () -> emitter.fail(failure))));
        });
    }

    private static Context newContext(Vertx vertx, Context caller) {
        Context root = caller != null && caller.isEventLoopContext()
                ? caller
                : ((VertxInternal) vertx).createEventLoopContext();
        Context own = VertxContext.createNewDuplicatedContext(root);
        if (caller != null && VertxContext.isDuplicatedContext(caller)) {
            ((ContextInternal) own).localContextData().putAll(((ContextInternal) caller).localContextData());
        }
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }

    private static void backOn(Context caller, Runnable next) {
        if (caller == null) {
            next.run();
        } else {
            caller.runOnContext(now -> next.run());
        }
    }
}
