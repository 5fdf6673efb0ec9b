package org.lintan.platform.names;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Numbers of papers from before they had a key. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class NameKeysTest {

    @ApplicationScoped
    static class Papers implements NameColumns {

        @Override
        public List<NameColumn> columns() {
            return List.of(new NameColumn("paper", "no", "no_key"));
        }
    }

    @Inject
    Tx tx;

    @Inject
    NameKeys names;

    @BeforeEach
    void noPapers() {
        Await.result(tx.run(sql -> sql.update("DELETE FROM paper")));
    }

    @Test
    void givesOldNamesTheirKeyAndTheOldestOfSeveralAlikeTheOnly() {
        keep("350428", "1", "R-0003");
        keep("350428", "2", "r-0003 ");
        keep("350428", "3", "Ｒ－０００３\u200b");
        keep("350428", "4", "R-0004");
        keep("350427", "1", "r-0003");
        keep("350428", "5", null);
        Await.result(names.fill());
        assertEquals(Optional.of("r-0003"), key("350428", "1"));
        assertEquals(Optional.empty(), key("350428", "2"));
        assertEquals(Optional.empty(), key("350428", "3"));
        assertEquals(Optional.of("r-0004"), key("350428", "4"));
        assertEquals(Optional.of("r-0003"), key("350427", "1"));
        assertEquals(
                List.of(
                        new NameKeys.Collision("paper", "2", "r-0003 "),
                        new NameKeys.Collision("paper", "3", "Ｒ－０００３\u200b")),
                Await.result(names.collisions("350428")));
        assertEquals(List.of(), Await.result(names.collisions("350427")));
    }

    @Test
    void startsAgainWithCollisionsAndGivesTheKeyOnceItIsFree() {
        keep("350428", "1", "R-0003");
        keep("350428", "2", "r-0003");
        Await.result(names.fill());
        Await.result(names.fill());
        Await.result(tx.run(sql -> sql.update("UPDATE paper SET no = NULL, no_key = NULL WHERE id = '1'")));
        Await.result(names.fill());
        assertEquals(Optional.of("r-0003"), key("350428", "2"));
    }

    @Test
    void fillsMoreThanAPage() {
        Await.result(tx.run(sql -> sql.insert(
                "paper",
                List.of("county", "id", "no"),
                IntStream.range(0, 1_234)
                        .mapToObj(
                                i -> new Object[] {"350428", "%05d".formatted(i), i % 2 == 0 ? "N" + i : "Ｎ" + (i - 1)})
                        .toList())));
        Await.result(names.fill());
        assertEquals(500, Await.result(names.collisions("350428")).size());
        assertEquals(
                617,
                Await.result(tx.run(sql -> sql.row("SELECT COUNT(no_key) AS n FROM paper")))
                        .orElseThrow()
                        .getLong("n"));
    }

    @Test
    void aNameThatGrowsWhenComposedStandsByItsHash() {
        String longest = NameKey.of("\ufdfa".repeat(64));
        assertTrue(longest.startsWith("sha256:") && longest.length() <= 160, longest);
        assertNotEquals(longest, NameKey.of("\ufdfa".repeat(63)));
    }

    @Test
    @TestSecurity(
            user = "auditor",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void theAuditorSeesWhatCountsTwiceInTheOwnCounty() {
        keep("350428", "1", "R-0003");
        keep("350428", "2", "r-0003");
        keep("350427", "1", "X");
        keep("350427", "2", "x");
        Await.result(names.fill());
        given().get("/api/v1/audit/names")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", contains("2"));
    }

    @Test
    @TestSecurity(user = "steward", roles = "steward")
    void nobodyElseDoes() {
        given().get("/api/v1/audit/names").then().statusCode(403);
    }

    private void keep(String county, String id, String no) {
        Await.result(tx.run(sql -> sql.update("INSERT INTO paper (county, id, no) VALUES (?, ?, ?)", county, id, no)));
    }

    private Optional<String> key(String county, String id) {
        return Await.result(tx.run(sql -> sql.row("SELECT no_key FROM paper WHERE county = ? AND id = ?", county, id)))
                .map(row -> row.getString("no_key"));
    }
}
