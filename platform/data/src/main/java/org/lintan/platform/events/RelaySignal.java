package org.lintan.platform.events;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the relay of this process right after a commit; lost signals only cost the poll interval. */
@ApplicationScoped
class RelaySignal {

    private volatile Runnable listener = () -> {};

    void raise() {
        listener.run();
    }

    void listen(Runnable listener) {
        this.listener = listener;
    }
}
