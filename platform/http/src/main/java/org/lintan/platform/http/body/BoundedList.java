package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list and stops at the first element too many: what would not pass validation is never built. Takes no nulls. */
final class BoundedList extends StdDeserializer<List<?>> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    /** Elements of a list whose {@code @Size} sets no limit. */
    static final int USUAL = 1_000;

    private final JavaType type;
    private final int most;
    private final JsonDeserializer<Object> element;

    BoundedList(JavaType type) {
        this(type, USUAL, null);
    }

    private BoundedList(JavaType type, int most, JsonDeserializer<Object> element) {
        super(type);
        this.type = type;
        this.most = most;
        this.element = element;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        Size size = property == null ? null : property.getAnnotation(Size.class);
        Optional<Integer> limit =
                size == null || size.max() == Integer.MAX_VALUE ? Optional.empty() : Optional.of(size.max());
        JavaType content = type.getContentType();
        return content.isJavaLangObject()
                ? new NestedNumbers(limit.orElse(NestedNumbers.USUAL))
                : new BoundedList(type, limit.orElse(USUAL), context.findContextualValueDeserializer(content, null));
    }

    @Override
    public List<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return (List<?>) context.handleUnexpectedToken(type, parser);
        }
        List<Object> read = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() == most) {
                throw new TooMany(parser, most);
            }
            try {
                read.add(
                        parser.hasToken(JsonToken.VALUE_NULL)
                                ? context.handleUnexpectedToken(type.getContentType(), parser)
                                : element.deserialize(parser, context));
            } catch (IOException broken) {
                throw JsonMappingException.wrapWithPath(broken, read, read.size());
            }
        }
        return read;
    }
}
