package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How single values and lists of a request are read. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Years any document of this trade can name; others are slips, and no database takes the year 12016. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    StrictValues() {
        super("strict values");
        addDeserializer(String.class, new Text<>(String.class, StrictValues::wellFormed));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, StrictValues::date));
        addDeserializer(Instant.class, new Text<>(Instant.class, StrictValues::instant));
        setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return new BoundedList(type);
        }

        /** Jackson's own would trim blanks off. */
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return choice(type.getRawClass());
        }
    }

    private static <T> Text<T> choice(Class<T> type) {
        Map<String, T> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(one -> ((Enum<?>) one).name(), one -> one));
        return new Text<>(type, name -> {
            T found = byName.get(name);
            if (found == null) {
                throw new IllegalArgumentException("no such choice");
            }
            return found;
        });
    }

    /** Half a surrogate pair is no text: databases refuse it, and so does whoever reads the answer. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            if (sign == 0 || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("no text");
            }
        }
        return text;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of ours");
        }
        return date;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        date(text.substring(0, Math.min(10, text.length())));
        return instant;
    }

    /** A value written as a JSON string, and as nothing else. */
    private static final class Text<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reading;

        Text(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException no) {
                return (T) context.handleWeirdStringValue(handledType(), text, no.getMessage());
            }
        }
    }
}
