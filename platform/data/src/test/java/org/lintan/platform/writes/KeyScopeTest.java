package org.lintan.platform.writes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A key counts once for an endpoint and its ids, however the address is written, and across the change that made it so. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(
        user = "steward",
        roles = "steward",
        attributes = {
            @SecurityAttribute(key = "county", value = "350428"),
            @SecurityAttribute(key = "party", value = "350428-changkou")
        })
class KeyScopeTest {

    private static final String OLD_ANSWER = "{\"id\":\"01OLD\",\"text\":\"written before\"}";

    @Inject
    Tx tx;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes/", "/api/v1/%6Eotes", "/api/v1/notes"})
    void theSameAddressWrittenAnotherWayIsTheSameRequest(String again) {
        String key = Ids.next();
        post("/api/v1/notes", key, "one " + key).statusCode(201).header("Idempotency-Replayed", nullValue());
        post(again, key, "one " + key).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        post(again, key, "two " + key).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(1, notes("one " + key));
    }

    /** Before, the scope was the address as it was sent. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes", "/api/v1/notes/"})
    void aKeyFromBeforeIsStillKnownUnderTheAddressItWasSentTo(String sent) {
        for (String again : new String[] {"/api/v1/notes", "/api/v1/notes/"}) {
            String key = Ids.next();
            String body = body("old " + key);
            keepOld(sent, key, body, "DONE", "UTC_TIMESTAMP(6)");
            send(again, key, body)
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo("true"))
                    .body("id", equalTo("01OLD"));
            send(again, key, body("other " + key)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            assertEquals(0, notes("old " + key));
            assertEquals(1, rows(key));
        }
    }

    @Test
    void anOldRequestStillUnderWayIsWaitedForAndTakenOverWhenItDied() {
        String key = Ids.next();
        String body = body("late " + key);
        keepOld("/api/v1/notes/", key, body, "CLAIMED", "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR");
        send("/api/v1/notes", key, body).statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_FLIGHT"));
        assertEquals(1, rows(key));
        Await.result(
                tx.run(sql -> sql.update("UPDATE idempotency SET lease_until = '2001-01-01' WHERE idem_key = ?", key)));
        send("/api/v1/notes", key, body).statusCode(201).header("Idempotency-Replayed", nullValue());
        send("/api/v1/notes/", key, body).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(1, notes("late " + key));
        assertEquals(1, rows(key));
    }

    /** A row as the release before wrote it. */
    private void keepOld(String path, String key, String body, String state, String lease) {
        String scope = Sha256.hexOf("350428-changkou\nsteward\nPOST " + path);
        String hash = Sha256.hexOf("POST\n" + path + "\n" + body);
        boolean done = state.equals("DONE");
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO idempotency (county, scope, idem_key, request_hash, claim_id, token, state, lease_until, status, body, created_at)"
                        + " VALUES ('350428', ?, ?, ?, ?, 'old', ?, " + lease + ", ?, ?, UTC_TIMESTAMP(6))",
                scope,
                key,
                hash,
                Ids.next(),
                state,
                done ? 201 : null,
                done ? OLD_ANSWER : null)));
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private static ValidatableResponse post(String path, String key, String text) {
        return send(path, key, body(text));
    }

    private static ValidatableResponse send(String path, String key, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private long notes(String text) {
        return count("SELECT COUNT(*) AS n FROM note WHERE text = ?", text);
    }

    private long rows(String key) {
        return count("SELECT COUNT(*) AS n FROM idempotency WHERE idem_key = ?", key);
    }

    private long count(String sql, Object arg) {
        return Await.result(tx.run(s -> s.row(sql, arg))).orElseThrow().getLong("n");
    }
}
