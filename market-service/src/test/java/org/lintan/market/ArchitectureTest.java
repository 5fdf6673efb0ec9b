package org.lintan.market;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintan.market.desk.Form;
import org.lintan.testkit.ServiceArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of every service, and who may know whom between the log, the floor, the pit and the book. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.lintan.market");
    }

    @Override
    protected List<String> openToStrangers() {
        return List.of("PublicMarketResource.today", "PublicMarketResource.year");
    }

    @Override
    protected List<String> purePackages() {
        return List.of("org.lintan.market.book..", "org.lintan.market.order.pit..");
    }

    @Test
    void theFloorKnowsKernelAndRefusalsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.lintan.market.desk.floor..")
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java..", "org.lintan.kernel..", "org.lintan.market.desk.floor..")
                        .or(JavaClass.Predicates.simpleName("Refusal"))
                        .or(JavaClass.Predicates.simpleName("Code"))
                        .or(JavaClass.Predicates.simpleName("PlatformCode"))
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
                .resideInAPackage("org.lintan.market.order.pit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.market.book..", "org.lintan.market.order.pit..")
                .check(service);
    }

    @Test
    void theOrderLogDoesNotKnowWhatCommandsMean() {
        noClasses()
                .that()
                .resideInAPackage("org.lintan.market.desk.log..")
                .should()
                .dependOnClassesThat(resideInMarketOutside("org.lintan.market", "org.lintan.market.desk.log"))
                .check(service);
    }

    @Test
    void theDeskKnowsWaysOfTradingOnlyAsForms() {
        noClasses()
                .that()
                .resideInAPackage("org.lintan.market.desk..")
                .should()
                .dependOnClassesThat(resideInMarketOutside(
                        "org.lintan.market", "org.lintan.market.desk..", "org.lintan.market.participant"))
                .check(service);
    }

    @Test
    void noWayOfTradingKnowsAnother() {
        for (String form : forms()) {
            for (String other : forms()) {
                if (!other.equals(form)) {
                    noClasses()
                            .that()
                            .resideInAPackage(form + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other + "..")
                            .check(service);
                }
            }
        }
    }

    @Test
    void theRulesOfAWayOfTradingArePure() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .and()
                .resideInAnyPackage(forms().stream().map(form -> form + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lintan.platform.db..", "org.lintan.platform.books..", "io..", "jakarta..")
                .check(service);
    }

    /** The packages in which a form lives. */
    private Set<String> forms() {
        Set<String> forms = service.stream()
                .filter(type -> type.isAssignableTo(Form.class) && !type.isInterface())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertTrue(forms.size() >= 2, "no forms: every rule would hold");
        return forms;
    }

    private static DescribedPredicate<JavaClass> resideInMarketOutside(String... packages) {
        return JavaClass.Predicates.resideInAPackage("org.lintan.market..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)));
    }
}
