package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketConfig;

/**
 * The topic on which whoever has decided a command tells the process that waits for it. No part of the truth: what is lost of it stands in the
 * database, so it is kept for minutes only, and nobody reads what was written before he came.
 */
@ApplicationScoped
class AnswerTopic {

    private static final int WAIT_S = 30;
    private static final String KEPT_MS = String.valueOf(TimeUnit.MINUTES.toMillis(10));

    private final LogTopic log;
    private final MarketConfig config;
    private final String process = Ids.next();

    AnswerTopic(LogTopic log, MarketConfig config) {
        this.log = log;
        this.config = config;
    }

    /** How this process is called in the log while it runs: where answers for its requests go. */
    String process() {
        return process;
    }

    TopicPartition partition() {
        return new TopicPartition(log.beside("market.answers"), 0);
    }

    /** For a client of the broker. */
    Map<String, Object> broker() {
        Map<String, Object> settings = new HashMap<>(log.broker());
        settings.keySet().removeIf(key -> key.endsWith("serializer"));
        return settings;
    }

    /** Makes it if it is not there. Blocks. */
    void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(broker())) {
            NewTopic topic = new NewTopic(partition().topic(), 1, config.replicas())
                    .configs(Map.of("retention.ms", KEPT_MS, "segment.ms", KEPT_MS, "cleanup.policy", "delete"));
            admin.createTopics(List.of(topic)).all().get(WAIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }
}
