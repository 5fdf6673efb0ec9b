package org.lintan.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Wakes the relay of this process right after a commit; lost signals only cost the poll interval. */
@ApplicationScoped
class RelaySignal {

    private final AtomicLong raised = new AtomicLong();
    private volatile Runnable listener = () -> {};

    void raise() {
        raised.incrementAndGet();
        listener.run();
    }

    /** How often it was raised so far: who sees another number than before knows that there is more. */
    long raised() {
        return raised.get();
    }

    void listen(Runnable listener) {
        this.listener = listener;
    }
}
