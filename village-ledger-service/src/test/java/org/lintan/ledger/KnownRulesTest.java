package org.lintan.ledger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.ledger.support.Person;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.RuleProposals;

/** Which rules an operator can propose here: those the village ledger reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("roll.id_check", "roll.card_check");

    private static final Person OPERATOR = new Person("operator", "operator", "350428", "350428-operator");

    private static final RuleProposals PROPOSALS = new RuleProposals(OPERATOR::get, OPERATOR::post);

    @Inject
    Tx tx;

    @Test
    void everyRuleOfTheReleaseIsKnownAndSaysWhatItsReaderCanRead() {
        PROPOSALS.areThoseOf(
                Await.result(tx.run(sql -> sql.rows(RuleProposals.OF_THE_RELEASE))).stream()
                        .map(row -> Map.entry(row.getString("rule_key"), row.getString("rule_value")))
                        .toList(),
                WITHOUT_DEFAULT);
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
        PROPOSALS.refuses(key, value, code);
    }

    @ParameterizedTest
    @CsvSource({"ledger.notice_days,0", "ledger.agree_due_bp,6667", "roll.id_check,FORMAT", "roll.card_check,STRICT"})
    void takesWhatItsReaderCanRead(String key, String value) {
        PROPOSALS.takes(key, value);
    }
}
