package org.lintan.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a description says what every success looks like. An answer without a schema (the framework finds none behind a plain
 * {@code Response} of a resource that does not say what it produces) leaves its readers to write the type by hand, beside the service.
 */
final class DescribedAnswers {

    private static final String NO_CONTENT = "204";

    private DescribedAnswers() {}

    /** The successes of a description, as {@code POST /path 201}, that do not say what stands in them; 204 has nothing in it. */
    static List<String> without(String yaml) {
        JsonNode api = read(yaml);
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                for (Map.Entry<String, JsonNode> answer :
                        method.getValue().path("responses").properties()) {
                    String status = answer.getKey();
                    if (status.startsWith("2") && !status.equals(NO_CONTENT) && !isDescribed(api, answer.getValue())) {
                        found.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + status);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isDescribed(JsonNode api, JsonNode answer) {
        JsonNode content = resolved(api, answer).path("content");
        boolean any = !content.isEmpty();
        for (JsonNode body : content) {
            any &= saysSomething(resolved(api, body.path("schema")));
        }
        return any;
    }

    /** An object without members is as good as nothing. */
    private static boolean saysSomething(JsonNode schema) {
        return schema.path("type").asText().equals("object")
                ? !schema.path("properties").isEmpty()
                        || !schema.path("additionalProperties").isEmpty()
                : schema.has("type") || schema.has("anyOf") || schema.has("oneOf") || schema.has("allOf");
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
