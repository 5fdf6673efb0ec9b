package org.lintan.platform.db;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses to start on a database that may lose what it has acknowledged (measured: platform.md A2). */
@ApplicationScoped
class SafeDatabase {

    private final AgroalDataSource database;

    SafeDatabase(AgroalDataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(1) StartupEvent started) throws SQLException {
        List<String> faults = faults(settings());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("This database is not safe for money: " + String.join(" ", faults));
        }
    }

    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('version', 'version_comment',"
                                + " 'innodb_flush_log_at_trx_commit', 'innodb_doublewrite', 'innodb_snapshot_isolation')")) {
            while (rows.next()) {
                settings.put(
                        rows.getString(1).toLowerCase(Locale.ROOT),
                        rows.getString(2).toUpperCase(Locale.ROOT));
            }
        }
        return settings;
    }

    /** Plain sentences, one per fault, each with its remedy. */
    static List<String> faults(Map<String, String> settings) {
        List<String> faults = new ArrayList<>();
        if (!"1".equals(settings.get("innodb_flush_log_at_trx_commit"))) {
            faults.add("A commit is acknowledged before it is on disk; set innodb_flush_log_at_trx_commit=1.");
        }
        if (List.of("OFF", "0", "DETECT_ONLY").contains(settings.getOrDefault("innodb_doublewrite", "OFF"))) {
            faults.add("A crash can tear a page for good; set innodb_doublewrite=ON.");
        }
        boolean mariaDb = (settings.getOrDefault("version", "") + settings.getOrDefault("version_comment", ""))
                .contains("MARIADB");
        if (mariaDb && !"ON".equals(settings.get("innodb_snapshot_isolation"))) {
            faults.add("Concurrent changes can be lost silently; set innodb_snapshot_isolation=ON.");
        }
        return faults;
    }
}
