package org.lintan.platform.writes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Tx;

/**
 * Ends the leases of what a killed predecessor of this process was writing, so that its callers need not wait for them to run
 * out. Only the waiting ends: a repetition takes the claim over under a new token, and whoever holds the old one cannot commit,
 * should he be alive after all.
 */
@ApplicationScoped
class Predecessor {

    private static final Logger LOG = Logger.getLogger(Predecessor.class);

    private final Tx tx;
    private final Idempotency idempotency;

    Predecessor(Tx tx, Idempotency idempotency) {
        this.tx = tx;
        this.idempotency = idempotency;
    }

    void start(@Observes StartupEvent started) {
        endLeases()
                .subscribe()
                .with(
                        ended -> LOG.debugf("Ended %d leases of the process before this one", ended),
                        failure ->
                                LOG.warnf("Leases of the process before this one run out by themselves: %s", failure));
    }

    /** How many were ended. */
    Uni<Integer> endLeases() {
        return tx.run(idempotency::endLeasesOfPredecessor);
    }
}
