package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.Gate;

/** A consumer of whole polls, written the way a service writes one; a test may hold it in the middle of its transaction. */
@ApplicationScoped
class BundleConsumer {

    static volatile Gate gate = Gate.meetingOf(0);

    private final Inbox inbox;
    private final EventHandler keeping = EventHandler.of(
            Set.of("note.written.v1"),
            (sql, event) -> NoteConsumer.keep(sql, event).call(() -> gate.pass()));

    BundleConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("bundles")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consumeAll("test.bundles", records, keeping);
    }
}
