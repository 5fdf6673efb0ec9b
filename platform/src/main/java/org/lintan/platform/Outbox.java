package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Publishes events after the commit of the transaction that caused them. */
@ApplicationScoped
public class Outbox {

    /** Adds events to be published, in this order per key, if and only if the transaction commits. */
    public Uni<Void> add(Sql sql, List<OutgoingEvent> events) {
        throw new UnsupportedOperationException();
    }
}
