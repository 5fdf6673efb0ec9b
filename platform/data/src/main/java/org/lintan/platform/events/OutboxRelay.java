package org.lintan.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lintan.kernel.id.Ids;

/** Drives {@link RelayRound} in this process: at once after a commit, else every poll interval, never two rounds at a time. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long MAX_PAUSE_MS = 5_000;

    private final Vertx vertx;
    private final Context own;
    private final RelayRound round;
    private final RelaySignal signal;
    private final boolean enabled;
    private final long pollMs;
    private final String owner = Ids.next();

    private boolean running;
    private boolean wanted;
    private boolean stopped;
    private int failures;
    private long timer = -1;

    OutboxRelay(
            Vertx vertx,
            RelayRound round,
            RelaySignal signal,
            @ConfigProperty(name = "lintan.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "lintan.relay.poll-ms", defaultValue = "200") long pollMs) {
        this.vertx = vertx;
        this.own = ((VertxInternal) vertx).createEventLoopContext();
        this.round = round;
        this.signal = signal;
        this.enabled = enabled;
        this.pollMs = pollMs;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            // never on the context of the transaction that has just committed
            signal.listen(() -> own.runOnContext(now -> wake()));
            own.runOnContext(now -> wake());
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        synchronized (this) {
            stopped = true;
        }
        round.close();
    }

    private void wake() {
        synchronized (this) {
            if (stopped || running) {
                wanted = true;
                return;
            }
            running = true;
            wanted = false;
            vertx.cancelTimer(timer);
        }
        round.run(owner).subscribe().with(done -> ended(), this::failed);
    }

    private void ended() {
        failures = 0;
        again(pollMs);
    }

    private void failed(Throwable failure) {
        failures++;
        if (failures == 1 || failures % 60 == 0) {
            LOG.warnf("Events wait in the outbox: %s", failure);
        }
        again(Math.min(MAX_PAUSE_MS, pollMs << Math.min(failures, 6)));
    }

    private void again(long pauseMs) {
        boolean now;
        synchronized (this) {
            running = false;
            if (stopped) {
                return;
            }
            now = wanted && failures == 0;
            if (!now) {
                timer = vertx.setTimer(pauseMs, fired -> own.runOnContext(next -> wake()));
            }
        }
        if (now) {
            own.runOnContext(next -> wake());
        }
    }
}
