package org.lintan.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's Kafka producer: idempotent, acknowledged by all in-sync replicas. */
@ApplicationScoped
class EventSender {

    private final Map<String, Object> config;
    private final String prefix;
    /** {@code send} itself may block while it waits for metadata or buffer; never on an event loop. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "outbox-sender");
        named.setDaemon(true);
        return named;
    });

    private KafkaProducer<String, String> producer;

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "lintan.topic-prefix") Optional<String> prefix) {
        this.config = new HashMap<>(broker);
        this.prefix = prefix.orElse("");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "lintan-outbox");
        config.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        config.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
    }

    /** Completes when Kafka has the record for good. */
    CompletableFuture<Void> send(String topic, String key, String payload, String traceparent) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        ProducerRecord<String, String> record = new ProducerRecord<>(prefix + topic, key, payload);
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
        if (traceparent != null) {
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        thread.execute(() -> {
            try {
                producer().send(record, (metadata, failure) -> {
                    if (failure == null) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(failure);
                    }
                });
            } catch (RuntimeException refused) {
                sent.completeExceptionally(refused);
            }
        });
        return sent;
    }

    void close() {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(5));
            }
        });
        thread.shutdown();
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
