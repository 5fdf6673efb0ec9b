package org.lintan.market.desk.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Hears what other processes have decided of the requests that wait here. While it cannot hear, they look into the database. */
@ApplicationScoped
class AnswersIn {

    private static final Logger LOG = Logger.getLogger(AnswersIn.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_S = 2;

    private final AnswerTopic topic;
    private final ToldCodec codec;
    private final Waiting waiting;
    private final Decided decided;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile KafkaConsumer<String, String> current;
    private Thread thread;

    AnswersIn(AnswerTopic topic, ToldCodec codec, Waiting waiting, Decided decided) {
        this.topic = topic;
        this.codec = codec;
        this.waiting = waiting;
        this.decided = decided;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::keepHearing, "market-answers-in");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stop.countDown();
        KafkaConsumer<String, String> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(5_000);
    }

    private void keepHearing() {
        try {
            while (stop.getCount() > 0) {
                hear();
                stop.await(PAUSE_S, TimeUnit.SECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() throws InterruptedException {
        try {
            topic.ensure();
            try (KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
                current = consumer;
                consumer.assign(List.of(topic.partition()));
                consumer.seekToEnd(List.of(topic.partition()));
                while (stop.getCount() > 0) {
                    consumer.poll(POLL).forEach(this::tell);
                }
            }
        } catch (WakeupException stopped) {
            LOG.debug("No more answers are heard");
        } catch (ExecutionException | TimeoutException | RuntimeException unreachable) {
            LOG.warnf("Answers of other processes cannot be heard; requests look for them: %s", unreachable);
        }
    }

    private void tell(ConsumerRecord<String, String> record) {
        if (topic.process().equals(record.key())) {
            codec.read(record.value()).ifPresent(answered -> {
                decided.toldElsewhere(answered.partition());
                waiting.tell(Map.of(answered.asked(), answered.told()));
            });
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = topic.broker();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "market-answers-in");
        return settings;
    }
}
