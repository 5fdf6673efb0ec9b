package org.lintan.platform.events;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Streams whose next event Kafka did not take. Each is kept apart from the others and tried alone, one event at a time and after growing
 * pauses, so that it holds up only itself. Only a hint: what is forgotten shows again when it is sent.
 */
final class Apart {

    private static final int MOST = 100;
    private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();

    private record Trial(int failures, long notBefore) {}

    private final LongSupplier nanos;
    private final Map<EventStream, Trial> streams = new LinkedHashMap<>();

    Apart(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Set<EventStream> streams() {
        return Set.copyOf(streams.keySet());
    }

    /** It failed, among others or alone: its next try is further away, and after those of the others. */
    void failed(EventStream stream) {
        Trial before = streams.remove(stream);
        int failures = before == null ? 1 : before.failures() + 1;
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures - 1, 10));
        if (streams.size() == MOST) {
            Iterator<EventStream> eldest = streams.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        streams.put(stream, new Trial(failures, nanos.getAsLong() + pause));
    }

    /** Kafka takes it again: it goes with all others from now on. */
    void taken(EventStream stream) {
        streams.remove(stream);
    }

    /** The stream to be tried now. */
    Optional<EventStream> due() {
        long now = nanos.getAsLong();
        return streams.entrySet().stream()
                .filter(entry -> entry.getValue().notBefore() - now <= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
