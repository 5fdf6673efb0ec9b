package org.lintan.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay's Kafka producers are set: acknowledged by all in-sync replicas, and in order whatever fails. */
@ApplicationScoped
class EventSender {

    private final Map<String, Object> config;
    private final String prefix;

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "lintan.topic-prefix") Optional<String> prefix) {
        this.config = new HashMap<>(broker);
        this.prefix = prefix.orElse("");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With more, a broker that has forgotten the producer may take the second request without the first. One
        // request carries whatever
        // has come meanwhile, so little is lost.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "lintan-outbox");
        config.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        config.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
    }

    /** A line of its own; who opens it closes it. */
    EventLine open() {
        return new EventLine(this::producer, prefix);
    }

    Producer<String, String> producer() {
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
