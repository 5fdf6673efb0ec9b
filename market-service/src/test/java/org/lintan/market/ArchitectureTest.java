package org.lintan.market;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.testkit.ServiceArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of every service, and who may know whom between the log, the floor, the pit and the book. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.lintan.market");
    }

    @Override
    protected List<String> purePackages() {
        return List.of("org.lintan.market.book..", "org.lintan.market.pit..");
    }

    /** What an order read from its row is, until it has a package of its own. */
    @Override
    protected List<String> rowsForOthers() {
        return List.of("OrderRows");
    }

    @Test
    void theFloorKnowsKernelPitAndRefusalsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.desk.floor..")
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java..",
                                "org.lintan.kernel..",
                                "org.lintan.market.desk.floor..",
                                "org.lintan.market.pit..",
                                "org.lintan.market.book..")
                        .or(JavaClass.Predicates.simpleName("Refusal"))
                        .or(JavaClass.Predicates.simpleName("Code"))
                        .or(JavaClass.Predicates.simpleName("MarketCode")))
                .check(service);
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
                .check(service);
    }

    @Test
    void thePitKnowsTheBookAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.pit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.market.book..", "org.lintan.market.pit..")
                .check(service);
    }

    @Test
    void theOrderLogDoesNotKnowWhatCommandsMean() {
        noClasses()
                .that()
                .resideInAPackage("org.lintan.market.desk.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lintan.market.desk",
                        "org.lintan.market.desk.floor..",
                        "org.lintan.market.pit..",
                        "org.lintan.market.book..")
                .check(service);
    }
}
