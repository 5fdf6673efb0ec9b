package org.lintan.bench.market;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker from outside. */
final class Log {

    static final String COMMANDS = "market.commands";
    private static final String SENDS = "bench.sends";

    private Log() {}

    /** Idempotent, acknowledged by all, sent at once: as the market's own. */
    static KafkaProducer<String, String> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Where the order log ends, over all partitions: so many commands were ever written to it. */
    static long end(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            TopicDescription topic = admin.describeTopics(List.of(COMMANDS))
                    .allTopicNames()
                    .get()
                    .get(COMMANDS);
            Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                    .collect(Collectors.toMap(
                            part -> new TopicPartition(COMMANDS, part.partition()), part -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(at -> at.offset())
                    .sum();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One record after the other, each waited for; microseconds. */
    static Histogram sends(KafkaProducer<String, String> producer, int bytes, Duration length) {
        Histogram us = new Histogram(60_000_000, 3);
        String value = "x".repeat(bytes);
        long end = System.nanoTime() + length.toNanos();
        try {
            for (long now = System.nanoTime(); now < end; ) {
                producer.send(new ProducerRecord<>(SENDS, "key", value)).get();
                long then = System.nanoTime();
                us.recordValue(Math.max(1, (then - now) / 1000));
                now = then;
            }
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return us;
    }
}
