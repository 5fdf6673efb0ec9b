package org.lintan.testkit;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An operator of county 350428 who proposes rules to a service, to learn which it knows and what each may say; nothing proposed is left waiting. */
public final class RuleProposals {

    /** The rules a release brings, by key and value. */
    public static final String OF_THE_RELEASE =
            "SELECT rule_key, rule_value FROM rule WHERE proposed_by = 'default' ORDER BY id";

    private final Function<String, ValidatableResponse> get;
    private final BiFunction<String, Map<String, String>, ValidatableResponse> post;

    /**
     * @param get asks the service as the operator, by a path below the version
     * @param post writes to it in the same way
     */
    public RuleProposals(
            Function<String, ValidatableResponse> get,
            BiFunction<String, Map<String, String>, ValidatableResponse> post) {
        this.get = get;
        this.post = post;
    }

    /**
     * What the service knows are the rules of its release, and it takes what each says there.
     *
     * @param release key and value of each
     * @param withoutDefault keys that are read where there is such a rule, and that no release brings
     */
    public void areThoseOf(List<Map.Entry<String, String>> release, Set<String> withoutDefault) {
        Set<String> brought = new TreeSet<>(withoutDefault);
        release.forEach(rule -> {
            brought.add(rule.getKey());
            takes(rule.getKey(), rule.getValue());
        });
        List<String> known = get.apply("/rules/known").statusCode(200).extract().path("items.key");
        assertEquals(List.copyOf(brought), known);
    }

    public void refuses(String key, String value, String code) {
        post.apply("/rules", rule(key, value)).statusCode(422).body("code", equalTo(code));
    }

    public void takes(String key, String value) {
        String id = post.apply("/rules", rule(key, value))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        post.apply("/rules/" + id + "/decline", Map.of("reason", "只是试试"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    private static Map<String, String> rule(String key, String value) {
        return Map.of("key", key, "region", "350428", "validFrom", "2030-01-01", "value", value, "source", "县政办");
    }
}
