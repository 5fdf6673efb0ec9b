package org.lintan.platform.documents.photo;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** How cameras write a day and a clock's offset, and how we do. */
final class Day {

    static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter CAMERAS =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Day() {}

    /** Null for what is no day. */
    static LocalDateTime of(String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text.strip(), CAMERAS);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Null for what is no offset. */
    static ZoneOffset offset(String text) {
        try {
            return text == null || !text.strip().matches("[+-][0-9]{2}:[0-9]{2}") ? null : ZoneOffset.of(text.strip());
        } catch (DateTimeException noOffset) {
            return null;
        }
    }

    static String written(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
