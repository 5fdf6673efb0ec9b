package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Type;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * JSON as a person's request may hold it. Whole numbers are written as whole numbers, texts as texts, dates as {@code 2016-01-01},
 * choices by their name; nothing is converted, left out, given twice or added. Sizes are bounded while reading: a list is as long as
 * its {@code @Size} allows, or {@value BoundedList#USUAL}.
 */
@ApplicationScoped
class StrictJson {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxNumberLength(100)
            .maxNameLength(100)
            .maxStringLength(1 << 18)
            .build();

    private final ObjectMapper mapper = mapper();

    static ObjectMapper mapper() {
        JsonMapper.Builder strict = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new StrictValues());
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (shape != CoercionInputShape.Integer && shape != CoercionInputShape.Float) {
                strict.withCoercionConfigDefaults(all -> all.setCoercion(shape, CoercionAction.Fail));
            }
        }
        strict.withCoercionConfig(
                LogicalType.Boolean, all -> all.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
        return strict.build();
    }

    /**
     * @param body of a request; an empty one gives null
     * @throws org.lintan.platform.http.Rollback {@code BAD_REQUEST} with the field that cannot be read
     */
    Object read(byte[] body, Type type) throws IOException {
        if (body.length == 0) {
            return null;
        }
        if (!isUtf8(body)) {
            throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        }
        try {
            Object read = mapper.readValue(body, mapper.constructType(type));
            if (read == null) {
                throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
            }
            return read;
        } catch (JacksonException unreadable) {
            throw Refusal.of(PlatformCode.BAD_REQUEST)
                    .with(JsonFaults.of(unreadable))
                    .rollback();
        }
    }

    /** JSON begins with two ASCII signs in any encoding; only UTF-8 writes them without a zero. */
    private static boolean isUtf8(byte[] body) {
        return body[0] != 0 && (body.length == 1 || body[1] != 0) && (body[0] & 0xFE) != 0xFE;
    }
}
