package org.lintan.ledger.village;

import io.smallrye.mutiny.Uni;
import org.lintan.platform.db.Sql;

/** Another feature's work when a collective becomes known, in the same transaction. */
public interface WhenRegistered {

    Uni<Void> registered(Sql sql, Collective collective);
}
