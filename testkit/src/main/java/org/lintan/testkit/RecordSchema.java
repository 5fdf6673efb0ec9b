package org.lintan.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The JSON Schema of an event record: every component required, but for those that came later. */
public final class RecordSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordSchema() {}

    /** Compares the committed schema of an event with its record. */
    public static void check(String type, Class<?> record) {
        Committed.check("src/main/resources/schemas/" + type + ".json", of(type, record));
    }

    public static String of(String type, Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:lintan:event:" + type)
                .put("title", type);
        describe(schema, record);
        return schema.toPrettyString() + "\n";
    }

    private static void describe(ObjectNode schema, Type type) {
        if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == LocalDate.class || type == Instant.class) {
            schema.put("type", "string").put("format", type == LocalDate.class ? "date" : "date-time");
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array");
            describe(schema.putObject("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(constants.getEnumConstants()).forEach(constant -> values.add(constant.toString()));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            members(schema, record);
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
    }

    private static void members(ObjectNode schema, Class<?> record) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            describe(properties.putObject(component.getName()), component.getGenericType());
            if (!cameLater(component)) {
                required.add(component.getName());
            }
        }
    }

    /** By the annotation's name: this module knows no service and no platform. */
    private static boolean cameLater(RecordComponent component) {
        return Arrays.stream(component.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Later"));
    }
}
