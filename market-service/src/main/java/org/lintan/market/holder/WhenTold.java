package org.lintan.market.holder;

import io.smallrye.mutiny.Uni;
import org.lintan.platform.db.Sql;

/** Another feature's work when the registry tells of a holder, in the same transaction. */
public interface WhenTold {

    Uni<Void> told(Sql sql, Holders.Holder holder);
}
