package org.lintan.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells as data whether the bucket of papers answers, asked at most every ten seconds; never fails, because taking a service away that does all but give
 * papers would not bring the bucket back.
 */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final StoreSettings settings;
    private final Bucket bucket;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private boolean answers;

    StoreHealth(StoreSettings settings, Bucket bucket, Clock clock) {
        this.settings = settings;
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var said = HealthCheckResponse.named("papers")
                .up()
                .withData("storedIn", settings.place().name().toLowerCase(java.util.Locale.ROOT));
        return settings.hasBucket()
                ? said.withData("bucket", answers() ? "answers" : "does not answer")
                        .build()
                : said.build();
    }

    private synchronized boolean answers() {
        Instant now = clock.instant();
        if (asked.plus(KNOWN_FOR).isBefore(now)) {
            answers = bucket.answers();
            asked = now;
        }
        return answers;
    }
}
