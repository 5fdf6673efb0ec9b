package org.lintan.market.desk.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions a reader was given and leaves as they are, because a newer release wrote what stands there. Says when to leave the group, so that
 * somebody else is given them: once for every other reader there is, and now and then again. Where nobody else reads, nothing is gained by it.
 */
final class Aside {

    private static final Duration FORGET = Duration.ofMinutes(5);

    private final Set<TopicPartition> partitions = new HashSet<>();
    private final Set<String> tried = new HashSet<>();
    private final Supplier<Set<String>> others;
    private final long everyNs;
    private long nextLook;
    private long forgetAt;

    /** @param others the readers of the group besides this one */
    Aside(Supplier<Set<String>> others, Duration every) {
        this.others = others;
        this.everyNs = every.toNanos();
        this.forgetAt = System.nanoTime() + FORGET.toNanos();
    }

    void add(TopicPartition partition) {
        partitions.add(partition);
        nextLook = System.nanoTime();
    }

    void removeAll(Collection<TopicPartition> gone) {
        partitions.removeAll(gone);
    }

    /** Whether there is a reader that has not had its chance yet. */
    boolean isOthersTurn() {
        long now = System.nanoTime();
        if (partitions.isEmpty() || now - nextLook < 0) {
            return false;
        }
        nextLook = now + everyNs;
        if (now - forgetAt > 0) {
            tried.clear();
            forgetAt = now + FORGET.toNanos();
        }
        return tried.addAll(others.get());
    }
}
