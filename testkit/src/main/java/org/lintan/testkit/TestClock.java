package org.lintan.testkit;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: real time, and as many days ahead as a test needs a notice to pass. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void passDays(int days) {
        ahead = ahead.plusDays(days);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
