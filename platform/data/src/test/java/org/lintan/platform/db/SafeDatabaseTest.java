package org.lintan.platform.db;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The settings of the real server are read, and each unsafe one is named. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SafeDatabaseTest {

    @Inject
    SafeDatabase database;

    @Test
    void acceptsTheServerTheTestsRunOn() throws SQLException {
        assertEquals(List.of(), SafeDatabase.faults(database.settings()));
    }

    @Test
    void refusesEachUnsafeSettingOfThatServer() throws SQLException {
        assertTrue(faultWith("innodb_flush_log_at_trx_commit", "2").contains("innodb_flush_log_at_trx_commit=1"));
        assertTrue(faultWith("innodb_doublewrite", "OFF").contains("innodb_doublewrite=ON"));
    }

    @Test
    void demandsSnapshotIsolationOfMariaDbOnly() {
        Map<String, String> safe = Map.of("innodb_flush_log_at_trx_commit", "1", "innodb_doublewrite", "ON");
        Map<String, String> mariaDb = new HashMap<>(safe);
        mariaDb.put("version", "11.4.5-MARIADB");
        mariaDb.put("innodb_snapshot_isolation", "OFF");
        assertEquals(1, SafeDatabase.faults(mariaDb).size());
        mariaDb.put("innodb_snapshot_isolation", "ON");
        assertEquals(0, SafeDatabase.faults(mariaDb).size());
        Map<String, String> mySql = new HashMap<>(safe);
        mySql.put("version", "9.7.0");
        assertEquals(0, SafeDatabase.faults(mySql).size());
    }

    private String faultWith(String setting, String value) throws SQLException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put(setting, value);
        List<String> faults = SafeDatabase.faults(settings);
        assertEquals(1, faults.size());
        return faults.get(0);
    }
}
