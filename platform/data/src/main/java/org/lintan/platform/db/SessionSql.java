package org.lintan.platform.db;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/** {@link Sql} on the Vert.x connection that a Hibernate Reactive session holds (decision 0001). */
final class SessionSql implements Sql {

    private final SqlClientConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** Why no statement may come any more. */
    private Throwable ended;

    SessionSql(Mutiny.Session session) {
        // A batching connection here would mean that statement batching was switched on, which loses updates of
        // versioned rows.
        if (!(((MutinySessionImpl) session).getReactiveConnection() instanceof SqlClientConnection plain)) {
            throw new IllegalStateException(
                    "Hibernate statement batching must stay off: it loses updates of versioned rows.");
        }
        this.connection = plain;
    }

    @Override
    public Uni<List<Row>> rows(String sql, Object... args) {
        return execute(sql, args).map(SessionSql::toList);
    }

    @Override
    public Uni<Optional<Row>> row(String sql, Object... args) {
        return rows(sql, args).map(rows -> rows.stream().findFirst());
    }

    @Override
    public Uni<Integer> update(String sql, Object... args) {
        return execute(sql, args).map(RowSet::rowCount);
    }

    @Override
    public Uni<Integer> insert(String table, List<String> columns, List<Object[]> rows) {
        return inserts(table, columns, rows, "");
    }

    @Override
    public Uni<Void> upsert(String table, List<String> columns, List<Object[]> rows, List<String> changed) {
        String onDuplicate = changed.stream()
                .map(column -> column + " = VALUES(" + column + ")")
                .collect(Collectors.joining(", ", " ON DUPLICATE KEY UPDATE ", ""));
        return inserts(table, columns, rows, onDuplicate).replaceWithVoid();
    }

    private Uni<Integer> inserts(String table, List<String> columns, List<Object[]> rows, String onDuplicate) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<List<Object[]>> parts = new ArrayList<>();
        int from = 0;
        for (int size : RowCounts.of(rows.size(), columns.size())) {
            parts.add(rows.subList(from, from + size));
            from += size;
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> update(
                        insertStatement(table, columns, part.size()) + onDuplicate, flatten(columns.size(), part)))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    @Override
    public void afterCommit(Runnable wakeUp) {
        afterCommit.add(wakeUp);
    }

    void committed() {
        end(new IllegalStateException("The transaction has ended."));
        afterCommit.forEach(Runnable::run);
    }

    /** Fails if the database has given up what was done so far, though the work went on as if it had not. */
    Uni<Void> whole() {
        return ended == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(ended);
    }

    /** From now on nothing of this work reaches the connection: behind the end it would commit by itself. */
    void end(Throwable reason) {
        if (ended == null) {
            ended = reason;
        }
    }

    private Uni<RowSet<io.vertx.sqlclient.Row>> execute(String sql, Object... args) {
        return Uni.createFrom()
                .completionStage(() -> ended == null
                        ? connection.preparedQuery(sql, Tuple.wrap(args))
                        : CompletableFuture.failedStage(ended))
                .onFailure(failure -> DbFailure.isRetryable(failure) || DbFailure.isUnreachable(failure))
                .invoke(this::end);
    }

    private static List<Row> toList(RowSet<io.vertx.sqlclient.Row> set) {
        List<Row> rows = new ArrayList<>(set.size());
        set.forEach(row -> rows.add(Row.newInstance(row)));
        return rows;
    }

    private static String insertStatement(String table, List<String> columns, int rows) {
        String marks = "(" + "?,".repeat(columns.size() - 1) + "?)";
        return "INSERT INTO " + table + " (" + String.join(",", columns) + ") VALUES " + (marks + ",").repeat(rows - 1)
                + marks;
    }

    private static Object[] flatten(int width, List<Object[]> rows) {
        Object[] flat = new Object[width * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        return flat;
    }
}
