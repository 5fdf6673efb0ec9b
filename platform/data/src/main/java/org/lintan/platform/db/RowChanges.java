package org.lintan.platform.db;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Gives many rows that are there, each found by its county and id, new values of their own, in one statement. */
public final class RowChanges {

    private final String table;
    private final String idColumn;
    private final List<String> columns;
    private final CountyKeys keys = new CountyKeys();
    private final List<Object[]> rows = new ArrayList<>();

    /** @param columns what is changed of each row */
    public RowChanges(String table, String idColumn, List<String> columns) {
        this.table = table;
        this.idColumn = idColumn;
        this.columns = List.copyOf(columns);
    }

    /** @param values in the order of the columns; may be null */
    public RowChanges add(String county, String id, Object... values) {
        keys.add(county, id);
        Object[] row = new Object[2 + values.length];
        row[0] = county;
        row[1] = id;
        System.arraycopy(values, 0, row, 2, values.length);
        rows.add(row);
        return this;
    }

    /**
     * Runs the statement, unless there is nothing to change.
     *
     * @param condition which rows may be changed at all, such as {@code state = ?}; its arguments follow
     * @return how many rows matched
     */
    public Uni<Integer> run(Sql sql, String condition, Object... args) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        String which = "CASE " + ("WHEN county = ? AND " + idColumn + " = ? THEN ? ").repeat(rows.size()) + "END";
        List<String> sets = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            sets.add(columns.get(column) + " = " + which);
            for (Object[] row : rows) {
                all.add(row[0]);
                all.add(row[1]);
                all.add(row[2 + column]);
            }
        }
        all.addAll(List.of(args));
        return sql.update(
                "UPDATE " + table + " SET " + String.join(", ", sets) + " WHERE " + condition + " AND "
                        + keys.in("county", idColumn),
                keys.args(all.toArray()));
    }
}
