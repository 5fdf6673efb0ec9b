package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.Connections;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Traces;

/** The consumer of the test application, written the way a service writes one: keeps the text and the trace it came with. */
@ApplicationScoped
class NoteConsumer {

    static volatile boolean repaired;
    /** Told the connection on which the first try of a "broken" event waits. */
    static volatile CompletableFuture<Long> connection = new CompletableFuture<>();

    private final Inbox inbox;

    NoteConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("notes")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("test.notes", record, NoteConsumer::keep);
    }

    static Uni<Void> keep(Sql sql, Event event) {
        String text = event.data().path("text").asText();
        if (text.contains("poison") && !repaired) {
            throw new IllegalArgumentException("cannot digest this");
        }
        if (text.contains("broken") && !connection.isDone()) {
            return Connections.occupy(sql, connection);
        }
        return sql.update(
                        "INSERT INTO native_note (id, text) VALUES (?, ?)",
                        org.lintan.kernel.id.Ids.next(),
                        text + " " + Traces.currentTraceId())
                .replaceWithVoid();
    }
}
