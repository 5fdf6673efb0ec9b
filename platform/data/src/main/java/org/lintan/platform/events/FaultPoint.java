package org.lintan.platform.events;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Named moments between two steps of relay and consumer. Does nothing; crash tests replace it to die there. */
class FaultPoint {

    @ApplicationScoped
    @DefaultBean
    static class None extends FaultPoint {}

    void reached(String moment) {}
}
