package org.lintan.ticket;

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
import org.lintan.ticket.support.People;

/** Which rules an operator can propose here: those the registry reads, and of each what it can read. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class KnownRulesTest {

    /** Read where there is one; without one the check is strict. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of();

    private static final RuleProposals PROPOSALS = new RuleProposals(People.OPERATOR::get, People.OPERATOR::post);

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
        PROPOSALS.refuses(key, value, code);
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.notice_days,0",
        "claims.supported,USED REMAINDER",
        "claims.eu_offset_ban,2027-01-01",
        "documents.max_mib,64"
    })
    void takesWhatItsReaderCanRead(String key, String value) {
        PROPOSALS.takes(key, value);
    }
}
