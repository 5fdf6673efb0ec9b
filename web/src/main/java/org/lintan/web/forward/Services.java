package org.lintan.web.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the portal waits for them. */
@ConfigMapping(prefix = "lintan.services")
public interface Services {

    URI ticket();

    URI market();

    URI ledger();

    /** Where each tells how it is: a port of its own that strangers do not reach. */
    Health health();

    /** Until a connection stands. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Until an answer begins: shorter than the 20 s the app waits, so that it learns from us what is known. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** The same for one part of the home page, which is shown without the part rather than late. */
    @WithDefault("4s")
    Duration partTimeout();

    /** Addresses of the ports for health and metrics. */
    interface Health {

        URI ticket();

        URI market();

        URI ledger();
    }
}
