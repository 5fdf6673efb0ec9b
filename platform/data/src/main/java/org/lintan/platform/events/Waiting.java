package org.lintan.platform.events;

import io.vertx.mutiny.sqlclient.Row;

/** An event that waits in the outbox. */
record Waiting(long seq, EventStream stream, String payload, String traceparent) {

    static final String COLUMNS = "seq, topic, event_key, payload, traceparent";

    static Waiting of(Row row) {
        return new Waiting(
                row.getLong("seq"),
                new EventStream(row.getString("topic"), row.getString("event_key")),
                row.getString("payload"),
                row.getString("traceparent"));
    }
}
