package org.lintan.platform;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.testkit.Sentences;
import org.lintan.testkit.WritingEndpoints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may know whom. A service copies the rules and puts its own package in. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.platform");

    @Test
    void everyWriteLeavesAnAct() {
        WritingEndpoints.check(CLASSES, Map.of());
    }

    @Test
    void saysEveryCodeInBothLanguages() {
        Sentences.check(CLASSES);
    }

    @Test
    void platformKnowsKernelAndNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.ticket..",
                        "org.lintan.market..",
                        "org.lintan.ledger..",
                        "org.lintan.web..",
                        "org.lintan.stack..")
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
                .that()
                .doNotHaveSimpleName("SystemClock")
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
    void onlySessionSqlTouchesHibernatesConnection() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SessionSql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate.reactive.pool..", "org.hibernate.reactive.mutiny.impl..")
                .check(CLASSES);
    }

    @Test
    void noFloatingPointNearMoneyAndCarbon() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Book")
                .or()
                .haveSimpleNameStartingWith("Chain")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(double.class))
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(float.class))
                .check(CLASSES);
    }
}
