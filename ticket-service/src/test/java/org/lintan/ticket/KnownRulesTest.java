package org.lintan.ticket;

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
import org.lintan.ticket.support.People;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which rules an operator can propose here: those the registry reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of();

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
        "ticket.nothing,3,RULE_UNKNOWN",
        "market.band_bp,500,RULE_UNKNOWN",
        "ledger.notice_days,7,RULE_UNKNOWN",
        "ticket.notice_days,三,RULE_VALUE_INVALID",
        "ticket.notice_days,-1,RULE_VALUE_INVALID",
        "ticket.notice_days,999999999999,RULE_VALUE_INVALID",
        "ticket.outside_warn_bp,10001,RULE_VALUE_INVALID",
        "claims.supported,USED CARBON_NEUTRAL,RULE_VALUE_INVALID",
        "claims.eu_offset_ban,2026-02-30,RULE_VALUE_INVALID",
        "documents.max_mib,65,RULE_VALUE_INVALID"
    })
    void refusesWhatNobodyHereCouldGoBy(String key, String value, String code) {
        People.OPERATOR.post("/rules", rule(key, value)).statusCode(422).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.notice_days,0",
        "claims.supported,USED REMAINDER",
        "claims.eu_offset_ban,2027-01-01",
        "documents.max_mib,64"
    })
    void takesWhatItsReaderCanRead(String key, String value) {
        String id = People.OPERATOR
                .post("/rules", rule(key, value))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        People.OPERATOR
                .post("/rules/" + id + "/decline", Map.of("reason", "只是试试"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    private static Map<String, String> rule(String key, String value) {
        return Map.of("key", key, "region", "350428", "validFrom", "2030-01-01", "value", value, "source", "县政办");
    }
}
