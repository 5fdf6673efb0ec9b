package org.lintan.platform.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.Connections;
import org.lintan.platform.Gate;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a write through the outbox, real Kafka and the inbox to an effect, and what becomes of messages nobody can handle. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(
        user = "operator",
        roles = {"operator", "steward"},
        attributes = @SecurityAttribute(key = "county", value = "350428"))
class MessagingTest {

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    Tx tx;

    @Inject
    Outbox outbox;

    @Inject
    EventSender sender;

    @Inject
    TopicReader topics;

    @Test
    void anEventArrivesOnceWithTheTraceItBeganIn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String text = "traced " + Ids.next();
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .body(Map.of("text", text))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        Await.until(() -> kept(text) == 1);
        assertEquals(
                text + " " + trace,
                Await.result(tx.run(sql -> sql.row("SELECT text FROM native_note WHERE text LIKE ?", text + "%")))
                        .orElseThrow()
                        .getString("text"));
    }

    @Test
    void eventsOfOneKeyKeepTheirOrder() {
        String mark = Ids.next();
        List<OutgoingEvent> events = IntStream.range(0, 50)
                .mapToObj(i -> event("key-" + mark, String.format("%s %02d", mark, i)))
                .toList();
        Await.result(tx.run(sql -> outbox.add(sql, events)));
        Await.until(() -> kept(mark) == 50);
        List<String> texts = Await.result(tx.run(
                        sql -> sql.rows("SELECT text FROM native_note WHERE text LIKE ? ORDER BY id", mark + "%")))
                .stream()
                .map(row -> row.getString("text").substring(0, mark.length() + 3))
                .toList();
        assertEquals(texts.stream().sorted().toList(), texts);
    }

    @Test
    void anEventThatMakesItsConsumerFailIsPutAsideAndCanBeReplayed() {
        String text = "poison " + Ids.next();
        String after = "after " + text.substring(7);
        NoteConsumer.repaired = false;
        Await.result(tx.run(sql -> outbox.add(sql, List.of(event("same-key", text), event("same-key", after)))));
        Await.until(() -> kept(after) == 1);
        assertEquals(0, kept(text));
        assertEquals(
                1,
                count(
                        "SELECT COUNT(*) AS n FROM outbox WHERE topic = 'note.events.dlq' AND payload LIKE ?",
                        "%" + text + "%"));
        String id = Await.result(
                        tx.run(sql -> sql.row("SELECT id FROM dead_letter WHERE payload LIKE ?", "%" + text + "%")))
                .orElseThrow()
                .getString("id");
        given().get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body(
                        "items.find { it.id == '" + id + "' }.reason",
                        equalTo("java.lang.IllegalArgumentException: cannot digest this"));

        NoteConsumer.repaired = true;
        String key = Ids.next();
        replay(key, id).statusCode(200).body("state", equalTo("REPLAYED"));
        replay(key, id).statusCode(200).header("Idempotency-Replayed", "true");
        replay(Ids.next(), id).statusCode(409).body("code", equalTo("DEAD_LETTER_REPLAYED"));
        Await.until(() -> kept(text) == 1);
        assertEquals(1, kept(after), "what was handled before is not handled again");
        assertEquals(
                "operator",
                Await.result(tx.run(sql -> sql.row("SELECT replayed_by FROM dead_letter WHERE id = ?", id)))
                        .orElseThrow()
                        .getString("replayed_by"));
    }

    @Test
    void anEventWhoseConnectionBreaksHasItsEffectOnceAndHoldsNobodyUp() {
        String text = "broken " + Ids.next();
        String after = "after " + text.substring(7);
        NoteConsumer.connection = new CompletableFuture<>();
        Await.result(tx.run(sql -> outbox.add(sql, List.of(event("same-key", text), event("same-key", after)))));
        Await.until(() -> inHand() > 0);
        Connections.breakWhenOccupied(tx, NoteConsumer.connection);
        Await.until(() -> kept(after) == 1);
        assertEquals(1, kept(text));
        assertEquals(0, count("SELECT COUNT(*) AS n FROM dead_letter WHERE payload LIKE ?", "%" + text + "%"));
        Await.until(() -> inHand() == 0);
    }

    @Test
    void whatIsTakenTogetherIsAcknowledgedOnlyAfterItsCommit() {
        String mark = Ids.next();
        Gate gate = Gate.closed();
        BundleConsumer.gate = gate;
        Await.result(tx.run(sql -> outbox.add(
                sql,
                IntStream.range(0, 30)
                        .mapToObj(i -> new OutgoingEvent(
                                "bundle.events",
                                "k" + i % 5,
                                "note.written.v1",
                                "350428",
                                Map.of("text", mark + " " + i)))
                        .toList())));
        gate.awaitArrival();
        assertEquals(0, topics.acknowledged("bundles", "bundle.events"));
        assertEquals(0, kept(mark));
        assertTrue(inHand() > 0);
        gate.open();
        Await.until(() -> topics.acknowledged("bundles", "bundle.events") == 30);
        assertEquals(30, kept(mark));
        Await.until(() -> inHand() == 0);
    }

    private int inHand() {
        return given().port(management.getPort())
                .get("/q/health/ready")
                .then()
                .extract()
                .path("checks.find { it.name == 'messaging' }.data.eventsInHand");
    }

    @Test
    void aMessageThatIsNoEventIsPutAside() {
        String garbage = "{\"not\":\"an event\", \"mark\":\"" + Ids.next() + "\"}";
        try (EventLine line = sender.open()) {
            line.send(new EventStream("note.events", "k"), garbage, null).join();
        }
        Await.until(() -> count("SELECT COUNT(*) AS n FROM dead_letter WHERE payload = ?", garbage) == 1);
        assertTrue(Await.result(tx.run(sql -> sql.row("SELECT reason FROM dead_letter WHERE payload = ?", garbage)))
                .orElseThrow()
                .getString("reason")
                .contains("no CloudEvent 1.0"));
    }

    @Test
    @TestSecurity(
            user = "foreign-operator",
            roles = "operator",
            attributes = @SecurityAttribute(key = "county", value = "350427"))
    void hidesTheDeadLettersOfAForeignCounty() {
        Await.result(tx.run(sql -> sql.update(
                "INSERT IGNORE INTO dead_letter (id, county, consumer, topic, topic_part, topic_offset, reason, state, failed_at)"
                        + " VALUES ('01OURS', '350428', 'c', 't', 0, 1, 'r', 'OPEN', '2026-01-01')")));
        given().get("/api/v1/dead-letters").then().statusCode(200).body("items.id", not(hasItem("01OURS")));
        replay(Ids.next(), "01OURS").statusCode(404);
        assertEquals(1, count("SELECT COUNT(*) AS n FROM dead_letter WHERE id = ? AND state = 'OPEN'", "01OURS"));
    }

    @Test
    @TestSecurity(user = "buyer", roles = "buyer", attributes = @SecurityAttribute(key = "county", value = "350428"))
    void showsDeadLettersToNobodyElse() {
        given().get("/api/v1/dead-letters").then().statusCode(403);
        replay(Ids.next(), "01OURS").statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "auditor",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void letsTheAuditorSeeDeadLettersButNotReplayThem() {
        given().get("/api/v1/dead-letters").then().statusCode(200);
        replay(Ids.next(), "01OURS").statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse replay(String key, String id) {
        return given().header("Idempotency-Key", key)
                .post("/api/v1/dead-letters/" + id + "/replay")
                .then();
    }

    private static OutgoingEvent event(String key, String text) {
        return new OutgoingEvent("note.events", key, "note.written.v1", "350428", Map.of("text", text));
    }

    private long kept(String text) {
        return count("SELECT COUNT(*) AS n FROM native_note WHERE text LIKE ?", text + "%");
    }

    private long count(String sql, Object arg) {
        return Await.result(tx.run(s -> s.row(sql, arg))).orElseThrow().getLong("n");
    }
}
