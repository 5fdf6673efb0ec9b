package org.lintan.bench.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * Empty copies of the market's tables ({@code CREATE TABLE … LIKE}), filled with the very rows the market wrote, as fast as the server takes
 * them: the texts of the statements are made before the clock runs. Each pass begins with empty tables.
 */
final class Copies {

    private static final String SCHEMA = "lintan_bench_copies";
    private static final int ROWS_A_STATEMENT = 1000;

    private final Database database;
    private final List<LogRows.Rows> rows;
    private final int orders;
    private final List<List<String>> transactions = new ArrayList<>();
    private final List<String> bulk = new ArrayList<>();

    /** @param orders that left the rows behind */
    Copies(Database database, List<LogRows.Rows> rows, int orders) {
        this.database = database;
        this.rows = rows;
        this.orders = orders;
        for (LogRows.Rows table : rows) {
            for (int from = 0; from < table.values().size(); from += ROWS_A_STATEMENT) {
                int to = Math.min(table.values().size(), from + ROWS_A_STATEMENT);
                bulk.add(table.head() + String.join(",", table.values().subList(from, to)));
            }
        }
        for (int order = 0; order < orders; order++) {
            transactions.add(ofOrder(order));
        }
    }

    /** Each order its even share of each table's rows, by one statement a table. */
    private List<String> ofOrder(int order) {
        List<String> statements = new ArrayList<>();
        for (LogRows.Rows table : rows) {
            int from = share(table.values().size(), order, orders);
            int to = share(table.values().size(), order + 1, orders);
            if (to > from) {
                statements.add(table.head() + String.join(",", table.values().subList(from, to)));
            }
        }
        return statements;
    }

    /** PURE: how many of so many rows the first few of all orders have left behind. */
    static int share(int rows, int first, int orders) {
        return (int) ((long) rows * first / orders);
    }

    long rowsOfAll() {
        return LogRows.count(rows);
    }

    /** Empty tables, whatever stood in them. */
    private void empty() throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
            for (LogRows.Rows table : rows) {
                String copy = SCHEMA + ".`" + table.table() + "`";
                statement.execute("CREATE TABLE IF NOT EXISTS " + copy + " LIKE `" + table.table() + "`");
                statement.execute("TRUNCATE TABLE " + copy);
            }
        }
    }

    private long counted() {
        return rows.stream()
                .mapToLong(table -> database.number("SELECT COUNT(*) FROM " + SCHEMA + ".`" + table.table() + "`"))
                .sum();
    }

    /** Many rows a statement, all in one transaction, on one connection; rows per second. */
    double bulk(double seconds, Verdict verdict) {
        long inserted = 0;
        double spent = 0;
        while (spent < seconds) {
            spent += pass(1, List.of(bulk), null, verdict);
            inserted += rowsOfAll();
        }
        return inserted / spent;
    }

    /** A transaction an order; orders per second. */
    double single(int connections, double seconds, Verdict verdict) {
        long inserted = 0;
        double spent = 0;
        while (spent < seconds) {
            spent += pass(connections, transactions, null, verdict);
            inserted += orders;
        }
        return inserted / spent;
    }

    /** How long one transaction of one order takes on one connection; microseconds. */
    Histogram one(double seconds, Verdict verdict) {
        Histogram us = new Histogram(60_000_000, 3);
        double spent = 0;
        while (spent < seconds) {
            spent += pass(1, transactions, us, verdict);
        }
        return us;
    }

    private double pass(int connections, List<List<String>> work, Histogram us, Verdict verdict) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            empty();
            List<Connection> open = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Connection connection = database.connect(SCHEMA);
                connection.setAutoCommit(false);
                open.add(connection);
            }
            long began = System.nanoTime();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                running.add(CompletableFuture.runAsync(
                        () -> carryOut(open.get(first), work, first, connections, us), threads));
            }
            running.forEach(CompletableFuture::join);
            double seconds = (System.nanoTime() - began) / 1e9;
            for (Connection connection : open) {
                connection.close();
            }
            verdict.rows("copies", rowsOfAll(), counted());
            return seconds;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdown();
        }
    }

    private static void carryOut(Connection connection, List<List<String>> work, int first, int step, Histogram us) {
        try (Statement statement = connection.createStatement()) {
            for (int i = first; i < work.size(); i += step) {
                long began = System.nanoTime();
                for (String sql : work.get(i)) {
                    statement.executeUpdate(sql);
                }
                connection.commit();
                if (us != null) {
                    us.recordValue(Math.max(1, (System.nanoTime() - began) / 1000));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
