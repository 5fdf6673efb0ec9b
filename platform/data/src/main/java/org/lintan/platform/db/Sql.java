package org.lintan.platform.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/**
 * Native SQL on the connection and in the transaction of one {@link Tx#run}. What Hibernate Reactive does in the same
 * {@code run} commits or rolls back together with it. Entities persisted in this transaction are visible here only after
 * {@code Panache.flush()}. Statements run one after the other: chain them, never combine them.
 */
public interface Sql {

    /** All rows of a query; parameters are {@code ?}. */
    Uni<List<Row>> rows(String sql, Object... args);

    /** The first row of a query, or empty. */
    Uni<Optional<Row>> row(String sql, Object... args);

    /** Runs a statement and gives the number of <em>matched</em> rows (not of changed ones). */
    Uni<Integer> update(String sql, Object... args);

    /**
     * Inserts all rows by multi-row statements, a few.
     *
     * @return the number of rows inserted
     */
    Uni<Integer> insert(String table, List<String> columns, List<Object[]> rows);

    /**
     * Inserts rows, or changes those that are there, by multi-row statements, a few.
     *
     * @param changed columns that take their new value where the row's key is there already
     */
    Uni<Void> upsert(String table, List<String> columns, List<Object[]> rows, List<String> changed);

    /** Something harmless to do once the transaction has committed, such as waking who waits for its effect; not done after a rollback. */
    void afterCommit(Runnable wakeUp);
}
