package org.lintan.platform.http;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers for strangers, worked out anew when they are older than a while: however many ask, the database is asked for one of them once in
 * that time, or as often as it is asked for before the first is there. What could not be worked out is not kept.
 */
public final class Lately<K, V> {

    /** Whoever asks for more kinds than there are does not fill the memory with them. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Duration age;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    private record Kept<V>(V answer, Instant at) {}

    /** @param age for how long an answer is given again; nought keeps nothing */
    public Lately(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    public Uni<V> get(K key, Supplier<Uni<V>> work) {
        Instant now = clock.instant();
        Kept<V> known = kept.get(key);
        if (known != null && now.isBefore(known.at().plus(age))) {
            return Uni.createFrom().item(known.answer());
        }
        return work.get().invoke(answer -> keep(key, new Kept<>(answer, now)));
    }

    private void keep(K key, Kept<V> answer) {
        if (age.isZero()) {
            return;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, answer);
    }
}
