package org.lintan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other rooms, on the real broker: sends their events and reads what the service under test publishes. */
@ApplicationScoped
public class Broker {

    /** A crowded machine may need minutes; only a broken one needs more. */
    private static final String PATIENCE_MS = "240000";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "lintan.topic-prefix", defaultValue = "")
    Optional<String> prefix;

    private final ObjectMapper json = new ObjectMapper();
    private KafkaProducer<String, String> producer;

    /** Sends one event and waits until the broker has it; gives its id. */
    public String send(String topic, String type, String key, String county, Map<String, Object> data) {
        return send(UUID.randomUUID().toString(), topic, type, key, county, data);
    }

    /** The same under an id of the test's, to send it twice. */
    public String send(String id, String topic, String type, String key, String county, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/test");
        event.put("type", type);
        event.put("subject", key);
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("county", county);
        event.put("data", data);
        try {
            sendRaw(topic, key, json.writeValueAsString(event));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Whatever a broken publisher might send. */
    public void sendRaw(String topic, String key, String message) {
        try {
            producer()
                    .send(new ProducerRecord<>(prefix.orElse("") + topic, key, message))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every event of a type published to a topic under a key so far. */
    public List<JsonNode> published(String topic, String type, String key) {
        List<JsonNode> found = new ArrayList<>();
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix.orElse("") + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode event = json.readTree(record.value());
                    if (event.path("type").asText().equals(type) && key.equals(record.key())) {
                        found.add(event);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Properties properties = new Properties();
            properties.put("bootstrap.servers", servers);
            properties.put("acks", "all");
            properties.put("max.block.ms", PATIENCE_MS);
            properties.put("delivery.timeout.ms", PATIENCE_MS);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
