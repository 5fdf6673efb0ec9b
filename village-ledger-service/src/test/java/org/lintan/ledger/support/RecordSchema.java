package org.lintan.ledger.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;

/** The JSON Schema of an event record: every component required, nothing else expected. */
public final class RecordSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordSchema() {}

    public static String of(String type, Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:lintan:event:" + type);
        schema.put("title", type);
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            describe(properties.putObject(component.getName()), component.getType());
            required.add(component.getName());
        }
        return schema.toPrettyString() + "\n";
    }

    private static void describe(ObjectNode property, Class<?> type) {
        if (type == long.class || type == int.class) {
            property.put("type", "integer");
        } else if (type == String.class || type.isEnum()) {
            property.put("type", "string");
        } else if (type == LocalDate.class || type == Instant.class) {
            property.put("type", "string").put("format", type == LocalDate.class ? "date" : "date-time");
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
    }
}
