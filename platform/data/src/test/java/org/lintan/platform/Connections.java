package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.testkit.Await;

/** Breaks a connection while the server is busy with a statement on it. */
public final class Connections {

    private static final String LONG_STATEMENT = "SELECT SLEEP(20)";

    private Connections() {}

    /** Tells which connection it is on, and stays in one statement. */
    public static Uni<Void> occupy(Sql sql, CompletableFuture<Long> told) {
        return sql.row("SELECT CONNECTION_ID() AS id")
                .invoke(row -> told.complete(row.orElseThrow().getLong("id")))
                .chain(() -> sql.row(LONG_STATEMENT))
                .replaceWithVoid();
    }

    public static void breakWhenOccupied(Tx tx, CompletableFuture<Long> told) {
        long connection = told.orTimeout(30, TimeUnit.SECONDS).join();
        Await.until(() -> Await.result(tx.run(sql -> sql.row(
                                "SELECT COUNT(*) AS n FROM information_schema.PROCESSLIST WHERE ID = ? AND INFO = ?",
                                connection,
                                LONG_STATEMENT)))
                        .orElseThrow()
                        .getLong("n")
                == 1);
        Await.result(tx.run(sql -> sql.update("KILL " + connection)));
    }
}
