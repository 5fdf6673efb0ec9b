package org.lintan.bench.market;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that orders leave behind, found by comparing all tables before and after: nothing is known here of what the market writes, so
 * whatever it writes tomorrow is what its limit is measured with.
 */
final class LogRows {

    /** The keys that stand in each table. */
    record Seen(Map<String, Set<String>> keys) {}

    /**
     * Of one table, as SQL.
     *
     * @param head up to and with {@code VALUES}
     * @param values one bracket a row
     */
    record Rows(String table, String head, List<String> values) {}

    private LogRows() {}

    static Seen seen(Database database) {
        Map<String, Set<String>> keys = new HashMap<>();
        database.tables()
                .forEach((table, key) -> keys.put(
                        table,
                        database.rows("SELECT " + columns(key) + " FROM `" + table + "`").stream()
                                .map(row -> String.join("|", row))
                                .collect(Collectors.toCollection(HashSet::new))));
        return new Seen(keys);
    }

    /** What was not there before, in the order of its keys. */
    static List<Rows> since(Database database, Seen before) {
        List<Rows> all = new ArrayList<>();
        database.tables().forEach((table, key) -> {
            Rows rows = since(database, table, key, before.keys().getOrDefault(table, Set.of()));
            if (!rows.values().isEmpty()) {
                all.add(rows);
            }
        });
        return all;
    }

    private static Rows since(Database database, String table, List<String> key, Set<String> before) {
        String sql = "SELECT * FROM `" + table + "` ORDER BY " + columns(key);
        Set<String> generated = database.generated(table);
        try (Statement statement = database.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            Map<String, Integer> types = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (!generated.contains(columns.getColumnName(i))) {
                    types.put(columns.getColumnName(i), columns.getColumnType(i));
                }
            }
            List<String> values = new ArrayList<>();
            while (found.next()) {
                if (!before.contains(keyOf(found, key))) {
                    values.add(row(found, types));
                }
            }
            String head = "INSERT INTO `" + table + "` (" + columns(types.keySet()) + ") VALUES ";
            return new Rows(table, head, values);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    private static String row(ResultSet found, Map<String, Integer> types) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, Integer> column : types.entrySet()) {
            values.add(literal(found, column.getKey(), column.getValue()));
        }
        return "(" + String.join(",", values) + ")";
    }

    private static String keyOf(ResultSet found, List<String> key) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : key) {
            values.add(found.getString(column));
        }
        return String.join("|", values);
    }

    private static String literal(ResultSet found, String column, int type) throws SQLException {
        boolean binary = type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
        byte[] bytes = binary ? found.getBytes(column) : null;
        if (bytes != null) {
            return bytes.length == 0 ? "''" : "0x" + HexFormat.of().formatHex(bytes);
        }
        return quoted(found.getString(column));
    }

    /** PURE: a text as the server reads it back. */
    static String quoted(String text) {
        return text == null ? "NULL" : "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String columns(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(","));
    }

    /** Each table with its rows per order, those of most rows first. */
    static String words(List<Rows> rows, int orders) {
        return rows.stream()
                .sorted((a, b) -> b.values().size() - a.values().size())
                .map(table ->
                        table.table() + " " + Figures.of((double) table.values().size() / orders))
                .collect(Collectors.joining(", "));
    }

    static long count(List<Rows> rows) {
        return rows.stream().mapToLong(table -> table.values().size()).sum();
    }
}
