package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.RuleProposals;

/** Which rules an operator can propose here: those the market reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("account.check");

    private static final Person OPERATOR = Person.operator("350428");
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
        PROPOSALS.refuses(key, value, code);
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
        PROPOSALS.takes(key, value);
    }
}
