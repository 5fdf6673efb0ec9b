package org.lintan.ledger;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.testkit.ServiceArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of every service, and parsers and policies that touch nothing. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.lintan.ledger");
    }

    @Override
    protected List<String> openToStrangers() {
        return List.of(
                "PublicLedgerResource.decision",
                "PublicLedgerResource.distributions",
                "PublicLedgerResource.notice",
                "PublicLedgerResource.notices",
                "PublicLedgerResource.sharedOut");
    }

    @Override
    protected Map<String, String> readersByPost() {
        return Map.of(
                "RollResource.check", "looks a file through and gives it back with its faults; nothing is stored");
    }

    @Override
    protected List<String> purePackages() {
        return List.of("org.lintan.ledger.plan");
    }

    @Test
    void keepsParsersAndPoliciesPure() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(ProcedurePolicy|DecisionState|Fraction|Thresholds|RollParser|IdNumber"
                                + "|Answers|AnswerSheet|PaymentLine|PaymentNo|CorrectionKind|DistributionJournals|PayoutCsv|CsvSheet|XlsxSheet|Plain)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "org.jboss..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.lintan\\.platform\\.(db|books|events|writes|rules|audit|time)\\..*")
                .check(service);
    }
}
