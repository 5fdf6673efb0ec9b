package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values seen in answers or given by the test, by the name of their field: so that calls reach what exists. */
public final class Known {

    private static final int MOST = 200;

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Random random;

    Known(Random random) {
        this.random = random;
    }

    /** @param name of a field or of a part of an address: {@code ticketId} */
    public void add(String name, String value) {
        List<String> values = byName.computeIfAbsent(name, none -> new ArrayList<>());
        if (values.size() < MOST) {
            values.add(value);
        } else {
            values.set(random.nextInt(MOST), value);
        }
    }

    /** Learns from an answer. */
    void learn(JsonNode answer) {
        answer.fields().forEachRemaining(member -> {
            if (member.getValue().isTextual() && member.getValue().asText().length() <= 64) {
                add(member.getKey(), member.getValue().asText());
            }
            learn(member.getValue());
        });
        if (answer.isArray()) {
            answer.forEach(this::learn);
        }
    }

    /** A value seen under the name; any id when none was and an id is meant; null when nothing fits. */
    String some(String name) {
        List<String> values = byName.get(name);
        if (values == null
                && (name.equals("id") || name.endsWith("Id") || name.equals("after") || name.equals("cursor"))) {
            List<String> kinds = byName.keySet().stream()
                    .filter(kind -> kind.endsWith("Id"))
                    .sorted()
                    .toList();
            values = kinds.isEmpty() ? null : byName.get(kinds.get(random.nextInt(kinds.size())));
        }
        return values == null ? null : values.get(random.nextInt(values.size()));
    }
}
