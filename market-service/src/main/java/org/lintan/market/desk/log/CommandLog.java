package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lintan.market.MarketConfig;

/** Writes the order log: keyed by instrument, acknowledged by all in-sync replicas. */
@ApplicationScoped
class CommandLog {

    private final LogTopic topic;
    private final CommandParser codec;
    private final MarketConfig config;
    /** {@code send} may block while it waits for metadata; never on an event loop. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "market-commands-out");
        named.setDaemon(true);
        return named;
    });

    private KafkaProducer<String, String> producer;

    CommandLog(LogTopic topic, CommandParser codec, MarketConfig config) {
        this.topic = topic;
        this.codec = codec;
        this.config = config;
    }

    /**
     * Gives the place when the log has the command there for good. When it fails the command may be there all the same: repeat it as it is.
     *
     * @throws IllegalArgumentException if nobody could read it there: it would have no result for ever
     */
    Uni<LogPlace> append(Command command) {
        codec.fault(command).ifPresent(member -> {
            throw new IllegalArgumentException("Command " + command.commandId() + " cannot be read back: " + member);
        });
        ProducerRecord<String, String> record =
                new ProducerRecord<>(topic.name(), command.instrumentId(), codec.write(command));
        return Uni.createFrom()
                .emitter(emitter -> thread.execute(() -> {
                    try {
                        producer().send(record, (metadata, failure) -> {
                            if (failure == null) {
                                emitter.complete(new LogPlace(metadata.partition(), Math.max(0, metadata.offset())));
                            } else {
                                emitter.fail(failure);
                            }
                        });
                    } catch (RuntimeException | Error refused) {
                        emitter.fail(refused);
                    }
                }));
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

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            try {
                topic.ensure();
            } catch (Exception unreachable) {
                throw new IllegalStateException("The order log cannot be reached.", unreachable);
            }
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = topic.broker();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Whoever comes alone goes at once; those who come while a request is on its way go with the next, together.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        int within = Math.toIntExact(config.sendWithin().toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, within / 2));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "market-commands-out");
        settings.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        settings.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return settings;
    }
}
