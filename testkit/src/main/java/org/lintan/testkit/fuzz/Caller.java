package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lintan.kernel.id.Ids;

/** Thinks calls up: mostly right, mostly spoilt at one place. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Operation> operations;
    private final List<Actor> actors;
    private final Values values;
    private final Known known;
    private final Texts texts;
    private final Random random;

    Caller(Description description, List<Actor> actors, Known known, Random random) {
        this.operations = description.operations();
        this.actors = actors;
        this.values = new Values(description, known, random);
        this.known = known;
        this.texts = new Texts(random);
        this.random = random;
    }

    Call next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        Actor actor = actor(operation);
        Call call = new Call(operation, actor, target(operation));
        call.header("Accept-Language", random.nextBoolean() ? "en" : "zh-CN");
        call.signIn();
        if (operation.isWrite()) {
            call.header("Idempotency-Key", Ids.next());
            body(call);
        }
        // one plain call in four finds out whether what should work does
        if (random.nextInt(4) != 0) {
            twist(call);
        }
        return call;
    }

    private Actor actor(Operation operation) {
        int chance = random.nextInt(20);
        if (chance == 0) {
            return null;
        }
        if (chance == 1 || operation.roles().isEmpty()) {
            return actors.get(random.nextInt(actors.size()));
        }
        List<Actor> allowed = actors.stream()
                .filter(actor -> operation.roles().contains(actor.role()))
                .toList();
        return allowed.isEmpty()
                ? actors.get(random.nextInt(actors.size()))
                : allowed.get(random.nextInt(allowed.size()));
    }

    private String target(Operation operation) {
        String target = operation.path();
        for (String name : operation.ids()) {
            String seen = known.some(name);
            String id = seen == null || random.nextInt(10) == 0 ? odd() : seen;
            target = target.replace("{" + name + "}", id);
        }
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, JsonNode> asked : operation.query().entrySet()) {
            if (random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(asked.getKey())
                        .append('=')
                        .append(encoded(
                                values.of(asked.getKey(), asked.getValue()).asText()));
            }
        }
        return target + query;
    }

    private String odd() {
        String odd = random.nextBoolean() ? texts.random(26) : texts.odd();
        return odd.isEmpty() ? "x" : encoded(odd.length() > 500 ? odd.substring(0, 500) : odd);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void body(Call call) {
        if (call.operation.bodies().isEmpty()) {
            return;
        }
        Map.Entry<String, JsonNode> one = call.operation.bodies().entrySet().stream()
                .skip(random.nextInt(call.operation.bodies().size()))
                .findFirst()
                .orElseThrow();
        call.header("Content-Type", one.getKey());
        if (one.getKey().contains("json")) {
            JsonNode body = values.of("", one.getValue());
            if (random.nextInt(2) == 0) {
                BodyTwist twist = BodyTwist.values()[random.nextInt(BodyTwist.values().length)];
                body = twist.spoil(body, random);
                call.twists.add(twist.name());
            }
            call.body = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        } else {
            call.body = file(one.getKey()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file the test gave as a sample of the type, with something odd in it every other time. */
    private String file(String type) {
        String sample = known.some(type);
        if (sample == null) {
            return "a,b,c\n" + texts.odd() + ",1,2\n";
        }
        int at = random.nextInt(sample.length());
        return random.nextBoolean() ? sample : sample.substring(0, at) + texts.odd() + sample.substring(at);
    }

    private void twist(Call call) {
        if (!call.twists.isEmpty() && random.nextInt(3) != 0) {
            return;
        }
        CallTwist twist = CallTwist.values()[random.nextInt(CallTwist.values().length)];
        twist.spoil(call, random);
        call.twists.add(twist.name());
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException no) {
            return null;
        }
    }
}
