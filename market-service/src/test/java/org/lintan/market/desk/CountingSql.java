package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;

/** Counts the statements that are run but for those of the books, which ask for accounts in parts of 500. A multi-row one counts once. */
final class CountingSql implements Sql {

    private final Sql sql;
    private int statements;

    CountingSql(Sql sql) {
        this.sql = sql;
    }

    int statements() {
        return statements;
    }

    private void count(String statement) {
        statements += statement.contains(" account ") ? 0 : 1;
    }

    @Override
    public Uni<List<Row>> rows(String statement, Object... args) {
        count(statement);
        return sql.rows(statement, args);
    }

    @Override
    public Uni<Optional<Row>> row(String statement, Object... args) {
        count(statement);
        return sql.row(statement, args);
    }

    @Override
    public Uni<Integer> update(String statement, Object... args) {
        count(statement);
        return sql.update(statement, args);
    }

    @Override
    public Uni<Integer> insert(String table, List<String> columns, List<Object[]> rows) {
        statements += rows.isEmpty() ? 0 : 1;
        return sql.insert(table, columns, rows);
    }

    @Override
    public Uni<Void> upsert(String table, List<String> columns, List<Object[]> rows, List<String> changed) {
        statements += rows.isEmpty() ? 0 : 1;
        return sql.upsert(table, columns, rows, changed);
    }

    @Override
    public void afterCommit(Runnable wakeUp) {
        sql.afterCommit(wakeUp);
    }
}
