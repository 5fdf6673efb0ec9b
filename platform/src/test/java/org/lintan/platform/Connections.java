package org.lintan.platform;

/** Breaks a connection while the server is busy with a statement on it. */
final class Connections {

    static final String LONG_STATEMENT = "SELECT SLEEP(20)";

    private Connections() {
    }

    static void breakUnderItsStatement(Tx tx, long connection) {
        Await.until(() -> Await.result(tx.run(sql -> sql.row("SELECT COUNT(*) AS n FROM information_schema.PROCESSLIST WHERE ID = ? AND INFO = ?",
            connection, LONG_STATEMENT))).orElseThrow().getLong("n") == 1);
        Await.result(tx.run(sql -> sql.update("KILL " + connection)));
    }
}
