package org.lintan.ledger.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The other rooms, on the real broker: sends their events and reads what the ledger publishes. */
@ApplicationScoped
public class Kafka {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "lintan.topic-prefix", defaultValue = "")
    java.util.Optional<String> prefix;

    private final ObjectMapper json = new ObjectMapper();
    private KafkaProducer<String, String> producer;

    /** Sends one event and waits until the broker has it; gives its id. */
    public String send(String topic, String type, String key, String county, Map<String, Object> data) {
        return send(UUID.randomUUID().toString(), topic, type, key, county, data);
    }

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
            producer()
                    .send(new ProducerRecord<>(prefix.orElse("") + topic, key, json.writeValueAsString(event)))
                    .get();
        } catch (ExecutionException | InterruptedException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Every event of a type the ledger published for a key so far. */
    public List<JsonNode> published(String type, String key) {
        List<JsonNode> found = new ArrayList<>();
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            String topic = prefix.orElse("") + "ledger.events";
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode event = json.readTree(record.value());
                    if (event.path("type").asText().equals(type) && key.equals(record.key())) {
                        found.add(event);
                    }
                }
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Properties properties = new Properties();
            properties.put("bootstrap.servers", servers);
            properties.put("acks", "all");
            properties.put("max.block.ms", "240000");
            properties.put("delivery.timeout.ms", "240000");
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
