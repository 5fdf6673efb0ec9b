package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where in the log this process has met what it does not know: a newer release wrote it. It is neither refused nor passed over; the partition
 * stands there until a process of that release carries it on.
 */
@ApplicationScoped
class NewerRelease {

    /**
     * @param offset of the record that cannot be carried out
     * @param what is not known: a kind of command or instrument, or a word in it or in the rows it is about
     */
    record Met(LogPartition partition, long offset, String what) {}

    /** The partition cannot be carried on by this process. */
    static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Met met;

        Stop(LogPartition partition, long offset, String what) {
            super(what, null, false, false);
            this.met = new Met(partition, offset, what);
        }

        Met met() {
            return met;
        }
    }

    private final Map<LogPartition, Met> met = new ConcurrentHashMap<>();

    void met(Met what) {
        met.put(what.partition(), what);
    }

    List<Met> met() {
        return List.copyOf(met.values());
    }

    /** Whether the partition still stands where it was met; once somebody has carried it on, it is forgotten. */
    boolean standsAt(LogPartition partition, long nextOffset) {
        return met.computeIfPresent(partition, (same, what) -> nextOffset > what.offset() ? null : what) != null;
    }
}
