package org.lintan.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lintan.stack.Endpoints;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;

/** The market's rows, read behind its back. */
final class MarketDatabase {

    interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final WholeSystem system;

    MarketDatabase(WholeSystem system) {
        this.system = system;
    }

    <T> List<T> rows(String select, Read<T> read) {
        Endpoints.Mysql mysql = system.database();
        String database = Part.MARKET.database() + System.getenv().getOrDefault("LINTAN_DB_SUFFIX", "");
        try (Connection connection =
                        DriverManager.getConnection(mysql.jdbcUrl(database), mysql.user(), mysql.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(read.of(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
