package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which rules an operator can propose here: those the market reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("account.check");

    @Inject
    Instance<KnownRules> known;

    @Inject
    Tx tx;

    @Test
    void everyRuleOfTheReleaseIsKnownAndSaysWhatItsReaderCanRead() {
        Map<String, RuleKind> kinds = new HashMap<>();
        known.forEach(some -> kinds.putAll(some.kinds()));
        Set<String> brought = new HashSet<>(WITHOUT_DEFAULT);
        Await.result(tx.run(sql -> sql.rows("SELECT rule_key, rule_value FROM rule WHERE proposed_by = 'default'")))
                .forEach(row -> {
                    String key = row.getString("rule_key");
                    brought.add(key);
                    assertTrue(kinds.get(key) != null && kinds.get(key).reads().test(row.getString("rule_value")), key);
                });
        assertEquals(brought, kinds.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.notice_days,3,RULE_UNKNOWN",
        "roll.id_check,STRICT,RULE_UNKNOWN",
        "market.band_bp,三,RULE_VALUE_INVALID",
        "market.band_bp,10001,RULE_VALUE_INVALID",
        "market.mode,AUCTION,RULE_VALUE_INVALID",
        "market.lot_kg,0,RULE_VALUE_INVALID",
        "market.reference_price,0,RULE_VALUE_INVALID",
        "market.day_close,1441,RULE_VALUE_INVALID",
        "market.sweep,WEEKLY,RULE_VALUE_INVALID",
        "account.check,NONE,RULE_VALUE_INVALID"
    })
    void refusesWhatNobodyHereCouldGoBy(String key, String value, String code) {
        Person.operator("350428")
                .post("/rules", rule(key, value))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "market.band_bp,0",
        "market.mode,CONTINUOUS",
        "market.sweep,AT_ONCE",
        "account.cooling_hours,0",
        "account.check,FORMAT"
    })
    void takesWhatItsReaderCanRead(String key, String value) {
        String id = Person.operator("350428")
                .post("/rules", rule(key, value))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        Person.operator("350428")
                .post("/rules/" + id + "/decline", Map.of("reason", "只是试试"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    private static Map<String, String> rule(String key, String value) {
        return Map.of("key", key, "region", "350428", "validFrom", "2030-01-01", "value", value, "source", "县政办");
    }
}
