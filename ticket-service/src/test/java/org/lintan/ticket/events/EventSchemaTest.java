package org.lintan.ticket.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.ticket.support.Committed;

/** The committed JSON Schemas say exactly what the event records hold. */
class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            classes = {
                HolderRegistered.class,
                TicketIssued.class,
                CustodyDeposited.class,
                TitleTransferred.class,
                UnitsRetired.class
            })
    void keepsTheSchemaInStepWithTheRecord(Class<?> event) throws ReflectiveOperationException {
        String type = (String) event.getField("TYPE").get(null);
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:lintan:event:" + type)
                .put("title", type);
        describe(schema, event);
        Committed.check("src/main/resources/schemas/" + type + ".json", schema.toPrettyString() + "\n");
    }

    private static void describe(ObjectNode schema, Type type) {
        if (type == long.class) {
            schema.put("type", "integer");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array");
            describe(schema.putObject("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (RecordComponent component : record.getRecordComponents()) {
                describe(properties.putObject(component.getName()), component.getGenericType());
                required.add(component.getName());
            }
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
    }
}
