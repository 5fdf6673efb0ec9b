package org.lintan.web.session;

import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The login server says that a session there is over: an administrator ended it, or the person logged out elsewhere. Quarkus has checked
 * signature, issuer, audience and kind of the logout token; we take the rows away, for every portal at once.
 */
@ApplicationScoped
class EndedLogins {

    private static final Logger LOG = Logger.getLogger(EndedLogins.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SessionTable table;

    EndedLogins(SessionTable table) {
        this.table = table;
    }

    /** Tried until the database takes it: while it does not answer, it opens no session either. */
    void over(@Observes SecurityEvent event) {
        if (event.getEventType() != SecurityEvent.Type.OIDC_BACKCHANNEL_LOGOUT_INITIATED) {
            return;
        }
        LoginSession login = LoginSession.of((String) event.getEventProperties().get("logout_token"));
        table.end(login)
                .onFailure()
                .invoke(e -> LOG.warnf("A session that is over could not be taken away yet: %s", e))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(
                        gone -> LOG.debugf("%d sessions ended at the login server", gone),
                        e -> LOG.error("A session that is over was not taken away", e));
    }
}
