package org.lintan.market.payment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lintan.platform.pii.Vault;

/** This service seals account numbers: it does not start without a key of its own. */
@ApplicationScoped
class VaultAtStart {

    void start(@Observes StartupEvent started, Vault vault) {}
}
