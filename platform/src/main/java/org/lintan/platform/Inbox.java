package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.function.BiFunction;

/** Consumes events so that each has its effect once, however often it is delivered. */
@ApplicationScoped
public class Inbox {

    public Uni<Void> consume(String consumer, ConsumerRecord<String, String> record, BiFunction<Sql, Event, Uni<Void>> handler) {
        throw new UnsupportedOperationException();
    }
}
