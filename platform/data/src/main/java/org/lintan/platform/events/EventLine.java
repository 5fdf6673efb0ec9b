package org.lintan.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One producer's life. What is sent on a line arrives in the order of the sending, key by key, up to the first event that Kafka does
 * not take; that one ends the line, so that nothing behind it overtakes it. What a line has not acknowledged by then may have arrived
 * or not, and is sent again on another.
 */
final class EventLine implements AutoCloseable {

    /** The first event that was not taken. */
    record Refused(EventStream stream, Throwable reason) {}

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Supplier<Producer<String, String>> producers;
    private final String prefix;
    /** {@code send} itself may block while it waits for metadata or buffer; never on an event loop. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "outbox-sender");
        named.setDaemon(true);
        return named;
    });

    private Producer<String, String> producer;
    private volatile boolean ended;
    private volatile boolean gone;
    private volatile Refused refused;

    EventLine(Supplier<Producer<String, String>> producers, String prefix) {
        this.producers = producers;
        this.prefix = prefix;
    }

    /** Completes when Kafka has the event for good; fails when it is not known to have it. */
    CompletableFuture<Void> send(EventStream stream, String payload, String traceparent) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        ProducerRecord<String, String> record = new ProducerRecord<>(prefix + stream.topic(), stream.key(), payload);
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
        if (traceparent != null) {
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        thread.execute(() -> send(stream, record, sent));
        return sent;
    }

    private void send(EventStream stream, ProducerRecord<String, String> record, CompletableFuture<Void> sent) {
        if (ended) {
            sent.completeExceptionally(new IllegalStateException("This line has ended."));
            return;
        }
        try {
            producer().send(record, (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    end(stream, sent, failure);
                }
            });
        } catch (RuntimeException failure) {
            end(stream, sent, failure);
        }
    }

    /**
     * Called on Kafka's own thread or on ours, and ends the producer there at once, whoever was faster: on Kafka's, nothing is sent between
     * this failure and that end; on ours, nothing later has been handed over yet.
     */
    private void end(EventStream stream, CompletableFuture<Void> sent, Throwable failure) {
        if (!ended) {
            refused = new Refused(stream, failure);
            ended = true;
        }
        if (producer != null && !gone) {
            producer.close(Duration.ZERO);
            gone = true;
        }
        sent.completeExceptionally(failure);
    }

    /** What ended the line; empty while it is good, or was closed. */
    Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Ends the line and its thread; what is on its way has a moment to arrive. */
    @Override
    public void close() {
        thread.execute(() -> {
            ended = true;
            if (producer != null) {
                producer.close(GOODBYE);
            }
        });
        thread.shutdown();
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }
}
