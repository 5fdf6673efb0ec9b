package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Events taken from the broker and not done with. */
final class InHand {

    /** Their number, and how long ago the oldest came. */
    record Figures(int events, long oldestMillis) {}

    /** @param nanos {@link System#nanoTime} */
    private record Arrival(int events, long nanos) {}

    /** By a key of their own each. */
    private final Map<Object, Arrival> arrivals = new ConcurrentHashMap<>();

    /** So many are in hand until the work ends. */
    Uni<Void> during(int events, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            Object arrival = new Object();
            arrivals.put(arrival, new Arrival(events, System.nanoTime()));
            return work.get().onTermination().invoke(() -> arrivals.remove(arrival));
        });
    }

    Figures figures() {
        long now = System.nanoTime();
        return new Figures(
                arrivals.values().stream().mapToInt(Arrival::events).sum(),
                arrivals.values().stream()
                        .mapToLong(came -> Duration.ofNanos(now - came.nanos()).toMillis())
                        .max()
                        .orElse(0));
    }
}
