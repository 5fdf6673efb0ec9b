package org.lintan.web.session;

/** The database with the sessions does not answer. Nobody is logged out by that: the cookie stays, and is good again when it answers. */
public class SessionsAway extends RuntimeException {

    SessionsAway(Throwable cause) {
        super("The sessions cannot be reached", cause);
    }
}
