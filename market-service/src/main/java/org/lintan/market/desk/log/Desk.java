package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;

/** Whoever knows what commands mean. */
public interface Desk {

    /**
     * Carries out commands in order, in the caller's transaction; one outcome per command. A refused command leaves nothing and
     * disturbs no other. {@code at} of the commands never runs backwards. Everything comes from the database; what a desk
     * remembers between two calls it may use only if the database says, in this transaction, that nothing has moved since.
     * Fails with {@link Outrun} when somebody else's commit made its reading stale, and with {@link org.lintan.platform.db.UnknownWord} where a newer
     * release wrote what it reads: that is never refused.
     */
    Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands);

    /** Locks what the commands draw on until the end of the transaction. Called before anything is read in it. */
    Uni<Void> lock(Sql sql, List<Command> commands);
}
