package org.lintan.market.desk.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketConfig;

/** Keeps one {@link LogReader} running in this process, and starts another when one gives up. */
@ApplicationScoped
class LogReaders {

    private static final Logger LOG = Logger.getLogger(LogReaders.class);
    private static final long PAUSE_S = 2;
    private static final long PATIENCE_S = 10;

    private final LogTopic topic;
    private final CommandBatch batch;
    private final Decided decided;
    private final NewerRelease newer;
    private final MarketConfig config;
    private final MeterRegistry meters;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile LogReader current;
    private Thread thread;

    LogReaders(
            LogTopic topic,
            CommandBatch batch,
            Decided decided,
            NewerRelease newer,
            MarketConfig config,
            MeterRegistry meters) {
        this.topic = topic;
        this.batch = batch;
        this.decided = decided;
        this.newer = newer;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        if (config.desk()) {
            thread = new Thread(this::keepReading, "market-commands-in");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stop.countDown();
        LogReader reader = current;
        if (reader != null) {
            reader.stop();
            thread.join(5_000);
        }
    }

    /** A reader of its own group membership, not yet running. */
    LogReader open(String owner) throws Exception {
        String topicId = topic.ensure();
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(owner), new StringDeserializer(), new StringDeserializer());
        // so that the health page's consumer lag and the metrics count the order log too
        KafkaClientMetrics lag = new KafkaClientMetrics(consumer);
        lag.bindTo(meters);
        return new LogReader(
                consumer,
                batch,
                topic.name(),
                topicId,
                owner,
                new Pace(config.batch(), config.batchWithin()),
                decided,
                newer,
                new Aside(() -> othersThan(owner), config.ownerTimeout()),
                config.ownerTimeout().multipliedBy(2),
                lag::close);
    }

    private void keepReading() {
        while (stop.getCount() > 0) {
            try {
                current = open(Ids.next());
                if (stop.getCount() > 0) {
                    current.run();
                }
            } catch (Exception unreachable) {
                LOG.warnf("The order log cannot be read yet: %s", unreachable);
            }
            pause();
        }
    }

    private void pause() {
        try {
            stop.await(PAUSE_S, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    /** Who else reads the log, as Kafka knows them; nobody, if it cannot be asked. Blocks. */
    private Set<String> othersThan(String owner) {
        try (Admin admin = Admin.create(topic.broker())) {
            return admin
                    .describeConsumerGroups(List.of(group()))
                    .describedGroups()
                    .get(group())
                    .get(PATIENCE_S, TimeUnit.SECONDS)
                    .members()
                    .stream()
                    .map(MemberDescription::clientId)
                    .filter(reader -> !reader.equals(owner))
                    .collect(Collectors.toSet());
        } catch (ExecutionException | TimeoutException unknown) {
            LOG.warnf("Who else reads the order log cannot be asked: %s", unknown);
            return Set.of();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private String group() {
        return topic.name() + ".desk";
    }

    private Map<String, Object> settings(String owner) {
        Map<String, Object> settings = topic.broker();
        int timeout = Math.toIntExact(config.ownerTimeout().toMillis());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, owner);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, timeout / 4);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2 * config.batch());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        return settings;
    }
}
