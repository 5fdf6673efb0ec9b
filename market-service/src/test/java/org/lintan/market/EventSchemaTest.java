package org.lintan.market;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed JSON Schemas say exactly what the event records hold. */
class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "trade.settled.v1,org.lintan.market.trading.TradeSettled",
        "units.withdrawn.v1,org.lintan.market.position.UnitsWithdrawn"
    })
    void keepsTheSchemaInStepWithTheRecord(String type, Class<?> event) throws IOException {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:lintan:event:" + type)
                .put("title", type)
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : event.getRecordComponents()) {
            describe(properties.putObject(component.getName()), component.getType());
            required.add(component.getName());
        }
        Committed.check("src/main/resources/schemas/" + type + ".json", schema.toPrettyString() + "\n");
    }

    private static void describe(ObjectNode schema, Class<?> type) {
        schema.put("type", type == long.class ? "integer" : "string");
        if (type == LocalDate.class) {
            schema.put("format", "date");
        } else if (type == Instant.class) {
            schema.put("format", "date-time");
        } else if (type.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(constant.toString());
            }
        } else if (type != long.class && type != String.class) {
            throw new IllegalArgumentException("no schema for " + type);
        }
    }
}
