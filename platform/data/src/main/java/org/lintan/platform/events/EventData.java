package org.lintan.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the data of events: tolerant of what was added, strict about numbers. */
final class EventData {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .reader();

    private EventData() {}

    static <T> T read(Event event, Class<T> type) {
        try {
            return READER.treeToValue(event.data(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    event.type() + " " + event.id() + " is no " + type.getSimpleName() + ": "
                            + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }
}
