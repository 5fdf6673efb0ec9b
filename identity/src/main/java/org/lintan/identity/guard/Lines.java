package org.lintan.identity.guard;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets tries of the same kind in one after the other, so that each is counted before the next is looked at. Without it, a hundred guesses
 * sent at once would all pass before the first is counted.
 */
final class Lines {

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();
    private final int longest;
    private final Duration patience;

    Lines(int longest, Duration patience) {
        this.longest = longest;
        this.patience = patience;
    }

    /** Waits until it is this one's turn; false when the line is too long or does not move. Whoever got in must {@link #leave}. */
    boolean enter(String key) {
        Line line = lines.compute(key, (k, standing) -> standing == null ? new Line() : standing.joined());
        boolean mine = false;
        try {
            mine = line.people <= longest && line.turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            gone(key);
        }
        return mine;
    }

    void leave(String key) {
        lines.get(key).turn.release();
        gone(key);
    }

    int size() {
        return lines.size();
    }

    private void gone(String key) {
        lines.compute(key, (k, line) -> --line.people == 0 ? null : line);
    }

    private static final class Line {
        private final Semaphore turn = new Semaphore(1, true);
        // changed inside compute() only
        private volatile int people = 1;

        Line joined() {
            people++;
            return this;
        }
    }
}
