package org.lintan.ledger;

import java.util.List;
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
                "PublicLedgerResource.distributions",
                "PublicLedgerResource.notice",
                "PublicLedgerResource.notices",
                "PublicLedgerResource.sharedOut");
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
                        ".*\\.(ProcedurePolicy|DecisionState|Notice|Fraction|Thresholds|RollParser|IdNumber"
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
