package org.lintan.ticket;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.ticket");
    private static final String MACHINERY =
            "org\\.lintan\\.platform\\.(Tx|Sql|Books|Rules|Writes|Caller|Outbox|Inbox|Today)";

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.market..",
                        "org.lintan.ledger..",
                        "org.lintan.web..",
                        "org.lintan.stack..",
                        "org.lintan.identity..")
                .check(SERVICE);
    }

    @Test
    void keepsRulesPure() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.lintan.ticket.land",
                        "org.lintan.ticket.method",
                        "org.lintan.ticket.units",
                        "org.lintan.ticket.workflow")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.locationtech..",
                        "org.lintan.kernel..",
                        "org.lintan.platform.http",
                        "org.lintan.ticket.land",
                        "org.lintan.ticket.method",
                        "org.lintan.ticket.units",
                        "org.lintan.ticket.workflow")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lintan.ticket.land",
                        "org.lintan.ticket.method",
                        "org.lintan.ticket.units",
                        "org.lintan.ticket.workflow")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(MACHINERY)
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
                .or()
                .haveSimpleNameEndingWith("Catalog")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.lintan\\.platform\\.(Tx|Writes|Books)")
                .check(SERVICE);
    }

    @Test
    void asksTheInjectedClockOnly() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVICE);
    }

    @Test
    void knowsFloatingPointOnlyWhereLandHasCoordinates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lintan.ticket.land")
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
        slices().matching("org.lintan.ticket.(*)..").should().beFreeOfCycles().check(SERVICE);
    }
}
