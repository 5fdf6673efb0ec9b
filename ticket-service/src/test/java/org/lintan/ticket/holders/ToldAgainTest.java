package org.lintan.ticket.holders;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.Village;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rooms that did not listen when a holder was registered hear of it when this release first starts on the data of the one before. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ToldAgainTest {

    private static final String TYPE = "holder.registered.v1";

    @Inject
    Kafka kafka;

    @Inject
    Tx tx;

    @Inject
    Flyway flyway;

    @Test
    void aHolderOfTheReleaseBeforeIsToldOfOnceMoreInTheSameWords() throws IOException {
        String party = Village.register().steward().party();
        Await.until("the registration", () -> !kafka.published(TYPE, party).isEmpty());
        Await.result(tx.run(sql -> sql.update(migration())));
        Await.until(
                "the registration once more", () -> kafka.published(TYPE, party).size() == 2);
        List<JsonNode> told = kafka.published(TYPE, party);
        assertEquals(told.get(0).path("data"), told.get(1).path("data"));
        assertEquals(told.get(0).path("source"), told.get(1).path("source"));
        assertNotEquals(told.get(0).path("id"), told.get(1).path("id"));
    }

    @Test
    void aDatabaseToldByTheFirstFormOfTheMigrationIsTakenAsItIs() {
        int changed = Await.result(
                tx.run(
                        sql -> sql.update(
                                "UPDATE flyway_schema_history SET checksum = 1378068770 WHERE version = '0130' AND checksum = 2144026057")));
        assertEquals(1, changed);
        assertEquals(0, flyway.migrate().migrationsExecuted);
        assertTrue(flyway.validateWithResult().validationSuccessful);
    }

    private static String migration() {
        try (InputStream script =
                ToldAgainTest.class.getResourceAsStream("/db/migration/V0130__holders_told_again.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
