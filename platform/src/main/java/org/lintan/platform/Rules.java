package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Dated rules. */
@ApplicationScoped
public class Rules {

    /** The confirmed rule of the most specific region that holds on this day; refuses {@code RULE_MISSING} if there is none. */
    public Uni<Rule> inForce(Sql sql, String key, String region, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
