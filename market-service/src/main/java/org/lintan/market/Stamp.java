package org.lintan.market;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as the database keeps them: UTC, microseconds. */
public final class Stamp {

    private Stamp() {}

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(Row row, String column) {
        LocalDateTime stored = row.getLocalDateTime(column);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
