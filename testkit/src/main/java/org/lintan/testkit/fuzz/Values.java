package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Makes values that a schema allows, with ids that exist where one is known. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] DATES = {
        "2016-01-01", "2020-12-31", "2026-01-05", "2025-06-30", "2026-02-01", "2016-02-29"
    };
    private static final long[] NUMBERS = {0, 1, 2, 1_000, 1_500, 10_000, 123_456, 2_131_333, 12_723_000};

    private final Description description;
    private final Known known;
    private final Texts texts;
    private final Random random;

    Values(Description description, Known known, Random random) {
        this.description = description;
        this.known = known;
        this.texts = new Texts(random);
        this.random = random;
    }

    /** @param name of the field, which says more than its type */
    JsonNode of(String name, JsonNode schema) {
        JsonNode shape = description.resolved(schema);
        if (shape.has("enum")) {
            return shape.path("enum").get(random.nextInt(shape.path("enum").size()));
        }
        String type = shape.path("type").isArray()
                ? shape.path("type").get(0).asText()
                : shape.path("type").asText();
        return switch (type) {
            case "object" -> object(shape);
            case "array" -> array(name, shape);
            case "integer" -> JSON.numberNode(number(shape));
            case "number" -> JSON.numberNode(random.nextDouble() * 200);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.textNode(text(name, shape));
            default ->
                JSON.arrayNode()
                        .add(JSON.arrayNode().add(117.5 + random.nextInt(3)).add(26.0 + random.nextDouble()));
        };
    }

    private ObjectNode object(JsonNode shape) {
        ObjectNode made = JSON.objectNode();
        shape.path("properties")
                .fields()
                .forEachRemaining(member -> made.set(member.getKey(), of(member.getKey(), member.getValue())));
        return made;
    }

    private ArrayNode array(String name, JsonNode shape) {
        ArrayNode made = JSON.arrayNode();
        int length = 1 + random.nextInt(3);
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (int i = 0; i < length; i++) {
            made.add(of(singular, shape.path("items")));
        }
        return made;
    }

    private long number(JsonNode shape) {
        long least = shape.path("minimum")
                .asLong(shape.path("exclusiveMinimum").asLong(0) + (shape.has("exclusiveMinimum") ? 1 : 0));
        long most = shape.path("maximum").asLong(Integer.MAX_VALUE);
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        return Math.max(least, Math.min(most, number));
    }

    private String text(String name, JsonNode shape) {
        if (shape.path("format").asText().equals("date")) {
            return DATES[random.nextInt(DATES.length)];
        }
        if (shape.path("format").asText().equals("date-time")) {
            return "2026-01-05T08:00:00Z";
        }
        String seen = known.some(name);
        if (seen != null && random.nextInt(10) < 8) {
            return seen;
        }
        String pattern = shape.path("pattern").asText("");
        if (!pattern.isEmpty()) {
            return texts.matching(pattern);
        }
        return name.toLowerCase(java.util.Locale.ROOT).endsWith("sha256") ? "0".repeat(64) : "测试" + texts.random(8);
    }
}
