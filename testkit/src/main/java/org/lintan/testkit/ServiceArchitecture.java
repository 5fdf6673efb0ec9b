package org.lintan.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The rules every service keeps alike: who may know whom, where a transaction opens, where time comes from. A service adds its own. */
public abstract class ServiceArchitecture {

    /** What a rule must not touch to stay a rule. */
    private static final String MACHINERY =
            "org\\.lintan\\.platform\\.[a-z]+\\.(Tx|Sql|Books|Rules|Writes|Caller|Outbox|Inbox|Today)";

    private static final String TRANSACTIONS = "org\\.lintan\\.platform\\.[a-z]+\\.(Tx|Writes|Books)";

    /** Functions MariaDB 11.4 has and MySQL 9.7 no longer has. */
    private static final Pattern DROPPED = Pattern.compile(
            "\\b(MD5|SHA1?|ENCRYPT|ENCODE|DECODE|PASSWORD|OLD_PASSWORD|DES_ENCRYPT|DES_DECRYPT)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> SERVICES =
            List.of("org.lintan.ticket..", "org.lintan.market..", "org.lintan.ledger..", "org.lintan.web..");

    private final String home;
    protected final JavaClasses service;

    /** @param home the package of the service, such as {@code org.lintan.market} */
    protected ServiceArchitecture(String home) {
        this.home = home;
        this.service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(home);
    }

    /** Packages of pure rules: Java, the kernel, refusals, and one another. */
    protected abstract List<String> purePackages();

    /** What is asked by POST and changes nothing, by its endpoint; each with the reason. */
    protected Map<String, String> readersByPost() {
        return Map.of();
    }

    @Test
    void everyWriteLeavesAnActOrIsACommandOfTheLog() {
        WritingEndpoints.check(service, readersByPost());
    }

    /** Libraries of plain Java that pure rules may use. */
    protected List<String> pureLibraries() {
        return List.of();
    }

    /** Where floating point is right: coordinates of land. */
    protected List<String> packagesOfCoordinates() {
        return List.of();
    }

    /** Simple names of rows that are an interface of their package to others. */
    protected List<String> rowsForOthers() {
        return List.of();
    }

    /** The methods that answer without a login, as {@code Class.method}, in alphabetical order; nothing else of the service does. */
    protected abstract List<String> openToStrangers();

    @Test
    void opensToStrangersOnlyWhatIsListed() {
        assertEquals(
                openToStrangers(),
                service.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(PermitAll.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .sorted()
                        .toList());
    }

    @Test
    void theServiceIsThere() {
        assertFalse(service.isEmpty(), "no classes of " + home + ": every rule would hold");
    }

    @Test
    void saysEveryCodeInBothLanguages() {
        Sentences.check(service);
    }

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                SERVICES.stream().filter(other -> !other.startsWith(home + ".")),
                                Stream.of("org.lintan.stack..", "org.lintan.identity..", "org.lintan.testkit.."))
                        .toArray(String[]::new))
                .check(service);
    }

    @Test
    void keepsRulesPure() {
        String[] pure = purePackages().toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.of(
                                Stream.of("java..", "org.lintan.kernel..", "org.lintan.platform.http"),
                                pureLibraries().stream(),
                                purePackages().stream())
                        .flatMap(part -> part)
                        .toArray(String[]::new))
                .check(service);
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(MACHINERY)
                .check(service);
    }

    @Test
    void leavesTheTransactionToApplicationClasses() {
        noClasses()
                .that()
                .haveNameMatching(".*(Resource|Consumer|Rows|Catalog)")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(TRANSACTIONS)
                .check(service);
    }

    @Test
    void resourcesWriteNoSql() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.lintan.platform.db.Sql")
                .check(service);
    }

    @Test
    void asksTheInjectedClockOnly() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(service);
    }

    @Test
    void keepsMoneyAndCarbonOutOfFloatingPoint() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesOfCoordinates().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(double.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(float.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Double.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Float.class)
                .check(service);
    }

    @Test
    void keepsRowsInsideTheirPackage() {
        classes()
                .that(DescribedPredicate.describe(
                        "are rows",
                        type -> (type.getSimpleName().endsWith("Row")
                                        || type.getSimpleName().endsWith("Rows"))
                                && !rowsForOthers().contains(type.getSimpleName())))
                .should()
                .bePackagePrivate()
                .check(service);
    }

    @Test
    void hasNoCircleAmongFeatures() {
        slices().matching(home + ".(*)..").should().beFreeOfCycles().check(service);
    }

    /** A migration that calls what one of the two databases has not runs on half of the installations. */
    @Test
    void migrationsCallNoFunctionThatOneOfTheDatabasesHasDropped() throws IOException {
        List<Path> calling = new ArrayList<>();
        for (String folder : List.of(
                "src/main/resources/db",
                "../platform/data/src/main/resources/db",
                "../platform/documents/src/main/resources/db")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (DROPPED.matcher(Files.readString(file)).find()) {
                        calling.add(file);
                    }
                }
            }
        }
        assertEquals(List.of(), calling);
    }
}
