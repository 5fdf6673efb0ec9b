package org.lintan.ledger;

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
import org.lintan.ledger.support.Person;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.KnownRules;
import org.lintan.platform.rules.RuleKind;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which rules an operator can propose here: those the village ledger reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("roll.id_check", "roll.card_check");

    private static final Person OPERATOR = new Person("operator", "operator", "350428", "350428-operator");

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
        "account.check,STRICT,RULE_UNKNOWN",
        "ledger.notice_days,3000000000,RULE_VALUE_INVALID",
        "ledger.quorum_present_bp,10001,RULE_VALUE_INVALID",
        "roll.id_check,strict,RULE_VALUE_INVALID",
        "payee.cooling_hours,一天,RULE_VALUE_INVALID"
    })
    void refusesWhatNobodyHereCouldGoBy(String key, String value, String code) {
        OPERATOR.post("/rules", rule(key, value)).statusCode(422).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"ledger.notice_days,0", "ledger.agree_due_bp,6667", "roll.id_check,FORMAT", "roll.card_check,STRICT"})
    void takesWhatItsReaderCanRead(String key, String value) {
        String id = OPERATOR.post("/rules", rule(key, value))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        OPERATOR.post("/rules/" + id + "/decline", Map.of("reason", "只是试试"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    private static Map<String, String> rule(String key, String value) {
        return Map.of("key", key, "region", "350428", "validFrom", "2030-01-01", "value", value, "source", "县政办");
    }
}
