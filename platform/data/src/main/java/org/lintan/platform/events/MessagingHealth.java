package org.lintan.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells outbox lag, consumer lag (what is not read yet, and what is read and not done with) and dead letters as data; never fails, because taking a pod away would not shorten a queue. */
@Readiness
@ApplicationScoped
class MessagingHealth implements HealthCheck {

    private final Vitals vitals;
    private final Inbox inbox;
    private final MeterRegistry meters;

    MessagingHealth(Vitals vitals, Inbox inbox, MeterRegistry meters) {
        this.vitals = vitals;
        this.inbox = inbox;
        this.meters = meters;
    }

    @Override
    public HealthCheckResponse call() {
        Vitals.Figures figures = vitals.latest();
        InHand.Figures inHand = inbox.inHand();
        return HealthCheckResponse.named("messaging")
                .up()
                .withData("unsentEvents", figures.unsent())
                .withData("oldestUnsentMillis", figures.oldestUnsentMillis())
                .withData("consumerLag", consumerLag())
                .withData("eventsInHand", inHand.events())
                .withData("oldestInHandMillis", inHand.oldestMillis())
                .withData("openDeadLetters", figures.openDeadLetters())
                .withData("unsealedJournals", figures.unsealed())
                .build();
    }

    /** Records this process has yet to read, over all its partitions, as its Kafka clients last saw it. */
    private long consumerLag() {
        return (long) meters.find("kafka.consumer.fetch.manager.records.lag").gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(Double::isFinite)
                .sum();
    }
}
