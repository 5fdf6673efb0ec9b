package org.lintan.market;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may know whom. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.market");

    @Test
    void theMarketKnowsPlatformAndKernelAndNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.ticket..", "org.lintan.ledger..", "org.lintan.web..", "org.lintan.stack..")
                .check(CLASSES);
    }

    @Test
    void theFloorKnowsKernelPitAndRefusalsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.floor..")
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java..",
                                "org.lintan.kernel..",
                                "org.lintan.market.floor..",
                                "org.lintan.market.pit..",
                                "org.lintan.market.book..")
                        .or(JavaClass.Predicates.simpleName("Refusal"))
                        .or(JavaClass.Predicates.simpleName("Code"))
                        .or(JavaClass.Predicates.simpleName("MarketCode")))
                .check(CLASSES);
    }

    @Test
    void theBookIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.book..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.kernel..", "org.lintan.market.book..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thePitKnowsTheBookAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.pit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.market.book..", "org.lintan.market.pit..")
                .check(CLASSES);
    }

    @Test
    void theOrderLogDoesNotKnowWhatCommandsMean() {
        noClasses()
                .that()
                .resideInAPackage("org.lintan.market.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.market.trading..",
                        "org.lintan.market.floor..",
                        "org.lintan.market.pit..",
                        "org.lintan.market.book..")
                .check(CLASSES);
    }

    @Test
    void resourcesOpenNoTransaction() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Tx")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Sql")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void noFloatingPointNearMoneyAndCarbon() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lintan.market.floor..",
                        "org.lintan.market.pit..",
                        "org.lintan.market.cash..",
                        "org.lintan.market.trading..",
                        "org.lintan.market.order..",
                        "org.lintan.market.position..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(double.class))
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(float.class))
                .check(CLASSES);
    }
}
