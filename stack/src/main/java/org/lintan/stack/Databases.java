package org.lintan.stack;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

/** Creates and drops databases. The MySQL driver comes from the user's class path; nothing here depends on it at compile time. */
final class Databases {

    private final Endpoints.Mysql server;

    Databases(Endpoints.Mysql server) {
        this.server = server;
    }

    /** An empty database of this name, whatever was there before. */
    void recreate(String name) {
        run(
                "",
                "DROP DATABASE IF EXISTS `" + name + "`",
                "CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }

    /** Runs a dump into the database: one statement after the other, each ending with its line. */
    void fill(String name, String dump) {
        run(
                name,
                Stream.of(dump.split(";\\R"))
                        .filter(statement -> !statement.isBlank())
                        .toArray(String[]::new));
    }

    private void run(String database, String... statements) {
        try (Connection connection = driver().connect(server.jdbcUrl(database), login());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StackException(
                    "The database at " + server.host() + ":" + server.port() + " refuses: " + e.getMessage(), e);
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", server.user());
        login.setProperty("password", server.password());
        return login;
    }

    private static Driver driver() {
        try {
            return (Driver) Class.forName(
                            "com.mysql.cj.jdbc.Driver",
                            true,
                            Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new StackException("The MySQL driver (mysql-connector-j) is not on the class path", e);
        }
    }
}
