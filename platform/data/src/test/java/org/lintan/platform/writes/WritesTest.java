package org.lintan.platform.writes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.Gate;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A write happens once per key, over real HTTP on the real database. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(
        user = "steward",
        roles = "steward",
        attributes = {
            @SecurityAttribute(key = "county", value = "350428"),
            @SecurityAttribute(key = "party", value = "350428-changkou")
        })
class WritesTest {

    @Inject
    Tx tx;

    @Inject
    Idempotency idempotency;

    @Inject
    Predecessor predecessor;

    @Test
    void theSameKeyAndBodyGetTheStoredAnswerMarkedAsReplayed() {
        String key = Ids.next();
        String text = "once " + key;
        Response first = post(key, text)
                .header("Idempotency-Replayed", nullValue())
                .statusCode(201)
                .extract()
                .response();
        Response again = post(key, text)
                .header("Idempotency-Replayed", "true")
                .statusCode(201)
                .extract()
                .response();
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, notes(text));
        assertEquals(1, count("SELECT COUNT(*) AS n FROM outbox WHERE payload LIKE ?", "%" + text + "%"));
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        String key = Ids.next();
        post(key, "a " + key).statusCode(201);
        post(key, "b " + key)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(0, notes("b " + key));
    }

    @Test
    void refusesAWriteWithoutAKeyOrWithAMalformedOne() {
        given().contentType("application/json")
                .body(Map.of("text", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        post("short", "x").statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        post("with space and more", "x").statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/notes       | text/plain",
                "/api/v1/notes/named | text/plain",
                "/api/v1/notes       | image/*, text/csv;q=0.5",
                "/api/v1/notes/named | image/*, text/csv;q=0.5",
                "/api/v1/notes       | application/json;q=0",
                "/api/v1/notes/named | application/json;q=0",
                "/api/v1/notes       | */*, application/json;q=0",
                "/api/v1/notes/named | */*, application/json;q=0",
                "/api/v1/notes/named | application/problem+json",
            })
    void whoDoesNotTakeTheAnswerIsRefusedBeforeAnythingIsWritten(String path, String accept) {
        String key = Ids.next();
        accepting(accept, path, key)
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
        assertEquals(0, notes("for " + key));
        assertEquals(0, count("SELECT COUNT(*) AS n FROM idempotency WHERE idem_key = ?", key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/notes       | application/json",
                "/api/v1/notes/named | application/json",
                "/api/v1/notes       | Application/JSON",
                "/api/v1/notes/named | Application/JSON",
                "/api/v1/notes       | application/*;q=0.1",
                "/api/v1/notes/named | application/*;q=0.1",
                "/api/v1/notes       | text/html, */*;q=0.1",
                "/api/v1/notes/named | text/html, */*;q=0.1",
                "/api/v1/notes/named | application/problem+json, application/json",
            })
    void whoTakesTheAnswerAmongOthersGetsIt(String path, String accept) {
        String key = Ids.next();
        accepting(accept, path, key).statusCode(201).body("text", equalTo("for " + key));
        assertEquals(1, notes("for " + key));
    }

    private static ValidatableResponse accepting(String accept, String path, String key) {
        return given().contentType("application/json")
                .header("Accept", accept)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "for " + key))
                .post(path)
                .then();
    }

    @Test
    void refusesARepetitionWhileTheFirstIsInFlight() {
        String key = Ids.next();
        long number = Ids.nextLong();
        Map<String, Object> body = Map.of("text", "slow " + key, "gate", number);
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> post(key, body).extract().statusCode());
        Gate.number(number).awaitArrival();
        post(key, body).statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_FLIGHT"));
        Gate.number(number).open();
        assertEquals(201, first.join());
        assertEquals(1, notes("slow " + key));
    }

    @Test
    void aRefusalChangesNothingAndFreesTheKey() {
        String key = Ids.next();
        post(key, "forbidden " + key)
                .statusCode(422)
                .body("code", equalTo("NOTE_FORBIDDEN_WORD"))
                .body("detail", equalTo("不能写“forbidden”。"))
                .body("type", equalTo("urn:lintan:problem:NOTE_FORBIDDEN_WORD"))
                .body("status", equalTo(422))
                .body("instance", equalTo("/api/v1/notes"));
        assertEquals(0, notes("forbidden " + key));
        assertEquals(0, count("SELECT COUNT(*) AS n FROM idempotency WHERE idem_key = ?", key));
        post(key, "allowed " + key).statusCode(201);
    }

    @Test
    void aBugAnswersOneOpaqueSentenceAndTheTraceIdAndFreesTheKey() {
        String key = Ids.next();
        String answer = post(key, "bug " + key)
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body("traceId", notNullValue())
                .extract()
                .asString();
        assertFalse(answer.contains("org.lintan") || answer.contains("secret"), answer);
        assertEquals(0, notes("bug " + key));
        assertEquals(0, count("SELECT COUNT(*) AS n FROM idempotency WHERE idem_key = ?", key));
    }

    @Test
    void whoOverranTheLeaseCannotComplete() {
        String key = Ids.next();
        Idempotency.Found zombie = claim(key);
        assertTrue(zombie.mine());
        assertFalse(claim(key).mine(), "in flight");
        Await.result(tx.run(sql -> sql.update(
                "UPDATE idempotency SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE idem_key = ?", key)));
        Idempotency.Found successor = claim(key);
        assertTrue(successor.mine());
        assertEquals(
                zombie.claim().id(), successor.claim().id(), "the claim id names the request, whoever works on it");
        assertEquals(
                false,
                Await.result(tx.run(sql -> idempotency.complete(sql, zombie.claim(), new Answer(200, null, "{}")))));
        assertEquals(
                true,
                Await.result(tx.run(sql -> idempotency.complete(sql, successor.claim(), new Answer(200, null, "{}")))));
        assertTrue(claim(key).done());
    }

    @Test
    void aRestartedProcessNeedNotWaitForTheLeasesItDiedWith() {
        String key = Ids.next();
        Idempotency.Found dead = claim(key);
        Await.result(tx.run(sql -> sql.update("UPDATE idempotency SET boot = 'BEFORE' WHERE idem_key = ?", key)));
        assertFalse(claim(key).mine(), "in flight as far as anybody knows");

        assertEquals(1, Await.result(predecessor.endLeases()));

        Idempotency.Found successor = claim(key);
        assertTrue(successor.mine());
        assertEquals(dead.claim().id(), successor.claim().id());
        assertEquals(
                false,
                Await.result(tx.run(sql -> idempotency.complete(sql, dead.claim(), new Answer(200, null, "{}")))),
                "dead, or only thought so");
        assertEquals(0, Await.result(predecessor.endLeases()), "what this process has claimed since is its own");
        assertEquals(
                true,
                Await.result(tx.run(sql -> idempotency.complete(sql, successor.claim(), new Answer(200, null, "{}")))));
        assertTrue(claim(key).done());
    }

    @Test
    void aRestartedProcessLeavesTheLeasesOfOthersAlone() {
        String here = Ids.next();
        String elsewhere = Ids.next();
        claim(here);
        claim(elsewhere);
        Await.result(tx.run(sql -> sql.update(
                "UPDATE idempotency SET boot = 'BEFORE', instance = 'another pod' WHERE idem_key = ?", elsewhere)));

        assertEquals(0, Await.result(predecessor.endLeases()));

        assertFalse(claim(here).mine());
        assertFalse(claim(elsewhere).mine());
    }

    @Test
    void aRaceForOneKeyHasOneWinner() {
        String key = Ids.next();
        var race = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(key, "race " + key).extract().statusCode()))
                .toList();
        race.forEach(answer -> assertTrue(answer.join() == 201 || answer.join() == 409, "got " + answer.join()));
        assertEquals(1, notes("race " + key));
    }

    @Test
    void oldKeysArePurged() {
        String key = Ids.next();
        claim(key);
        Await.result(
                tx.run(sql -> sql.update("UPDATE idempotency SET created_at = '2001-01-01' WHERE idem_key = ?", key)));
        Await.result(tx.run(sql -> idempotency.purge(sql, Instant.parse("2001-02-01T00:00:00Z"), 10)));
        assertEquals(0, count("SELECT COUNT(*) AS n FROM idempotency WHERE idem_key = ?", key));
    }

    private Idempotency.Found claim(String key) {
        RequestKey.Scoped keyed = new RequestKey.Scoped("350428", "s".repeat(64), key, "h".repeat(64));
        return Await.result(tx.run(sql -> idempotency.claim(sql, keyed, List.of(), Duration.ofSeconds(30))));
    }

    private static ValidatableResponse post(String key, String text) {
        return post(key, Map.of("text", text));
    }

    private static ValidatableResponse post(String key, Object body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/notes")
                .then();
    }

    private long notes(String text) {
        return count("SELECT COUNT(*) AS n FROM note WHERE text = ?", text);
    }

    private long count(String sql, Object arg) {
        return Await.result(tx.run(s -> s.row(sql, arg))).orElseThrow().getLong("n");
    }
}
