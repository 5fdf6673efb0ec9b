package org.lintan.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: DATETIME(6) in UTC, to the microsecond, without a zone of the session in between. */
public final class Utc {

    private Utc() {}

    public static LocalDateTime now(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** Null stays null: not every moment has happened yet. */
    public static Instant instant(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
