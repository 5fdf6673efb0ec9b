package org.lintan.market.desk.log;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Tells other processes what their requests came to, once it is committed. Nobody waits for it: what cannot be told at once is dropped, and its
 * request finds it in the database.
 */
@ApplicationScoped
class AnswersOut {

    private static final Logger LOG = Logger.getLogger(AnswersOut.class);
    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_MS = 2_000;

    private final AnswerTopic topic;
    private final ToldCodec codec;
    /** {@code send} may block while it waits for metadata; never on an event loop. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
                Thread named = new Thread(work, "market-answers-out");
                named.setDaemon(true);
                return named;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private KafkaProducer<String, String> producer;

    AnswersOut(AnswerTopic topic, ToldCodec codec) {
        this.topic = topic;
        this.codec = codec;
    }

    /** Tells those of them that wait in another process. */
    void tell(List<Answered> committed) {
        List<Answered> others = committed.stream()
                .filter(answered -> !topic.process().equals(answered.process()))
                .toList();
        if (!others.isEmpty()) {
            thread.execute(() -> send(others));
        }
    }

    private void send(List<Answered> answers) {
        try {
            for (Answered answered : answers) {
                producer()
                        .send(
                                new ProducerRecord<>(
                                        topic.partition().topic(),
                                        topic.partition().partition(),
                                        answered.process(),
                                        codec.write(answered)),
                                (sent, failure) -> lost(failure));
            }
        } catch (RuntimeException unreachable) {
            lost(unreachable);
        }
    }

    private static void lost(Exception failure) {
        if (failure != null) {
            LOG.debugf("An answer is not told, its request will look for it: %s", failure);
        }
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = topic.broker();
            settings.put(ProducerConfig.ACKS_CONFIG, "1");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "market-answers-out");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(2));
            }
        });
        thread.shutdown();
    }
}
