package org.lintan.market.desk.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.market.MarketConfig;

/** The topic of the order log. Made with its number of partitions before anybody writes, and kept for ever. */
@ApplicationScoped
class LogTopic {

    private static final int WAIT_S = 30;
    private static final long PAUSE_MS = 100;

    private final Map<String, Object> broker;
    private final String prefix;
    private final String name;
    private final MarketConfig config;
    /** As many as it is to be made with, until Kafka says how many it has. */
    private volatile int partitions;

    LogTopic(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "lintan.topic-prefix") Optional<String> prefix,
            MarketConfig config) {
        this.broker = new HashMap<>(broker);
        this.prefix = prefix.orElse("");
        this.name = this.prefix + "market.commands";
        this.config = config;
        this.partitions = config.partitions();
    }

    String name() {
        return name;
    }

    /** The name of another topic of the same installation. */
    String beside(String topic) {
        return prefix + topic;
    }

    /** Where Kafka's clients put the commands of an instrument: known before they are sent. */
    int partitionOf(String instrumentId) {
        return Utils.toPositive(Utils.murmur2(instrumentId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    Map<String, Object> broker() {
        return new HashMap<>(broker);
    }

    /** Makes the topic if it is not there and gives Kafka's id of it, once every part of Kafka knows it. Blocks. */
    String ensure() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(broker())) {
            NewTopic topic = new NewTopic(name, config.partitions(), config.replicas())
                    .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
            try {
                admin.createTopics(List.of(topic)).all().get(WAIT_S, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
            return id(admin);
        }
    }

    /** A topic just made is not known everywhere at once: that is no fault, only a moment's wait. */
    private String id(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_S);
        while (true) {
            try {
                TopicDescription topic = admin.describeTopics(List.of(name))
                        .allTopicNames()
                        .get(WAIT_S, TimeUnit.SECONDS)
                        .get(name);
                partitions = topic.partitions().size();
                return topic.topicId().toString();
            } catch (ExecutionException notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }
}
