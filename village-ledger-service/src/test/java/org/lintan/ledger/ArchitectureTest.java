package org.lintan.ledger;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.ledger");

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.ticket..", "org.lintan.market..", "org.lintan.web..", "org.lintan.stack..")
                .check(SERVICE);
    }

    @Test
    void keepsThePlanPure() {
        classes()
                .that()
                .resideInAPackage("org.lintan.ledger.plan")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.lintan.kernel..", "org.lintan.platform.http", "org.lintan.ledger.plan")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("org.lintan.ledger.plan")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.lintan\\.platform\\.(Tx|Sql|Books|Rules|Writes|Caller|Outbox|Inbox)")
                .check(SERVICE);
    }

    @Test
    void keepsRulesAndParsersPure() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(ProcedurePolicy|DecisionState|Notice|Fraction|Thresholds|RollParser|IdNumber"
                                + "|ResultsParser|DistributionJournals|PayoutCsv|Pain001|Mask|Vault|CsvSheet|XlsxSheet|SafeCell|Plain)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "org.jboss..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.lintan\\.platform\\.(Tx|Sql|Books|Rules|Writes|Caller|Outbox|Inbox)")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(SERVICE);
    }

    @Test
    void leavesTheTransactionToApplicationClasses() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Consumer")
                .or()
                .haveSimpleNameEndingWith("Rows")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.lintan\\.platform\\.(Tx|Writes|Books)")
                .check(SERVICE);
    }

    @Test
    void asksTheInjectedClockOnly() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVICE);
    }

    @Test
    void keepsMoneyOutOfFloatingPoint() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Double.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Float.class)
                .check(SERVICE);
    }

    @Test
    void keepsRowsInsideTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Rows")
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void hasNoCircleAmongFeatures() {
        slices().matching("org.lintan.ledger.(*)..").should().beFreeOfCycles().check(SERVICE);
    }
}
