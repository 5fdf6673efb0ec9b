package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A committed {@code openapi.yaml}. */
final class Description {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode api;

    private Description(JsonNode api) {
        this.api = api;
    }

    static Description read(Path file) {
        try {
            return new Description(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        all.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return all;
    }

    private Operation operation(String path, String method, JsonNode described) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(path);
        while (id.find()) {
            ids.add(id.group(1));
        }
        Map<String, JsonNode> query = new LinkedHashMap<>();
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode one = resolved(parameter);
            if (one.path("in").asText().equals("query")) {
                query.put(one.path("name").asText(), one.path("schema"));
            }
        }
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        described
                .path("requestBody")
                .path("content")
                .fields()
                .forEachRemaining(
                        body -> bodies.put(body.getKey(), body.getValue().path("schema")));
        Set<String> roles = new TreeSet<>();
        described
                .path("security")
                .forEach(way -> way.forEach(needed -> needed.forEach(role -> roles.add(role.asText()))));
        Set<Integer> statuses = new TreeSet<>();
        described.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.parseInt(status)));
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                ids,
                query,
                bodies,
                List.copyOf(roles),
                statuses,
                !described.has("security"));
    }

    /** Follows a reference within the description. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = api.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
