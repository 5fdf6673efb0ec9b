package org.lintan.platform.events;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Dies once at a chosen moment: nothing after it is executed, and an open transaction ends as when the connection breaks. */
@Alternative
@Priority(1)
@ApplicationScoped
class Deaths extends FaultPoint {

    static final class Death extends Error {

        private static final long serialVersionUID = 1L;

        Death(String moment) {
            super("died at " + moment);
        }
    }

    private volatile String next;

    void dieAt(String moment) {
        next = moment;
    }

    @Override
    void reached(String moment) {
        if (moment.equals(next)) {
            next = null;
            throw new Death(moment);
        }
    }
}
