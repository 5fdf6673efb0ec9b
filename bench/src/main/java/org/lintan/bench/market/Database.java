package org.lintan.bench.market;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintan.stack.Endpoints;

/** The market's database from outside: what stands there, counted by the server. */
final class Database implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Endpoints.Mysql mysql;
    private final Connection connection;

    Database(Endpoints.Mysql mysql) {
        this.mysql = mysql;
        this.connection = connect(Stage.database());
    }

    Connection connect(String database) {
        try {
            return DriverManager.getConnection(
                    mysql.jdbcUrl(database) + "&useServerPrepStmts=false&cacheServerConfiguration=true",
                    mysql.user(),
                    mysql.password());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    long number(String sql) {
        List<List<String>> rows = rows(sql);
        String value = rows.isEmpty() ? null : rows.get(0).get(0);
        return value == null ? 0 : Long.parseLong(value);
    }

    List<List<String>> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** How many of these the table has. */
    long present(String table, String column, List<String> ids) {
        long present = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            String some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).stream()
                    .map(id -> "'" + id.replace("'", "") + "'")
                    .collect(Collectors.joining(","));
            present += number(
                    "SELECT COUNT(DISTINCT " + column + ") FROM " + table + " WHERE " + column + " IN (" + some + ")");
        }
        return present;
    }

    /** How far the desks are, over all partitions; counts as {@link Log#end}. */
    long cursor() {
        return number("SELECT CAST(SUM(next_offset) AS SIGNED) FROM log_cursor");
    }

    /** Tables by their name, each with the columns of its primary key. Those that only describe the schema are left out. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        rows("SELECT table_name, column_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND"
                        + " index_name = 'PRIMARY' AND table_name NOT LIKE 'flyway%' ORDER BY table_name, seq_in_index")
                .forEach(row -> tables.computeIfAbsent(row.get(0), none -> new ArrayList<>())
                        .add(row.get(1)));
        return tables;
    }

    /** Columns whose values the server makes itself. */
    Set<String> generated(String table) {
        return rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND extra LIKE '%GENERATED%' AND table_name = '" + table + "'")
                .stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
    }

    /** How many rows each has. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        tables().keySet().forEach(table -> sizes.put(table, number("SELECT COUNT(*) FROM `" + table + "`")));
        return sizes;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
