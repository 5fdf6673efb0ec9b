package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintan.testkit.Await;

/** Holds transactions where a test wants them, for as long as it wants, instead of for a time. */
public final class Gate {

    private static final Map<Long, Gate> NUMBERED = new ConcurrentHashMap<>();

    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final int opensAt;

    private Gate(int opensAt) {
        this.opensAt = opensAt;
    }

    /** Opens when the test says so. */
    public static Gate closed() {
        return new Gate(Integer.MAX_VALUE);
    }

    /** Opens when so many have come. */
    public static Gate meetingOf(int comers) {
        return new Gate(comers);
    }

    /** For a request: the gate of that number, made by whoever names it first. */
    public static Gate number(long number) {
        return NUMBERED.computeIfAbsent(number, made -> closed());
    }

    /** Waits until the gate is open and goes on in the context it came from. */
    public Uni<Void> pass() {
        Context context = Vertx.currentContext();
        return Uni.createFrom().emitter(emitter -> {
            opened.whenComplete((open, failure) -> context.runOnContext(now -> emitter.complete(null)));
            if (arrived.incrementAndGet() >= opensAt) {
                open();
            }
        });
    }

    public void awaitArrival() {
        Await.until(() -> arrived.get() > 0);
    }

    public void open() {
        opened.complete(null);
    }
}
