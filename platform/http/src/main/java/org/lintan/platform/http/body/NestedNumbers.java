package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code List<?>}: numbers, texts, nulls and lists of them, such as the coordinates of an outline, whose shape the endpoint judges. It
 * and all lists in it together hold at most {@code most} elements.
 */
final class NestedNumbers extends StdDeserializer<List<?>> {

    private static final long serialVersionUID = 1L;

    /** Elements where {@code @Size} sets no limit: an outline of 20,000 points. */
    static final int USUAL = 70_000;

    private final int most;

    NestedNumbers(int most) {
        super(List.class);
        this.most = most;
    }

    @Override
    public List<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.isExpectedStartArrayToken()
                ? list(parser, context, new int[] {most})
                : (List<?>) context.handleUnexpectedToken(List.class, parser);
    }

    private Object value(JsonParser parser, DeserializationContext context, int[] left) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> finite(parser, context);
            case START_ARRAY -> list(parser, context, left);
            default -> context.handleUnexpectedToken(List.class, parser);
        };
    }

    private Object finite(JsonParser parser, DeserializationContext context) throws IOException {
        double number = parser.getDoubleValue();
        return Double.isFinite(number)
                ? (Object) number
                : context.handleWeirdNumberValue(Double.class, number, "out of range");
    }

    private List<Object> list(JsonParser parser, DeserializationContext context, int[] left) throws IOException {
        List<Object> read = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (left[0]-- == 0) {
                throw new TooMany(parser, most);
            }
            read.add(value(parser, context, left));
        }
        return read;
    }
}
