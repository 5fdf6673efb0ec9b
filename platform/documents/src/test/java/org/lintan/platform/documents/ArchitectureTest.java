package org.lintan.platform.documents;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.testkit.Sentences;
import org.lintan.testkit.WritingEndpoints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may know whom, here. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.platform.documents");

    @Test
    void everyWriteLeavesAnAct() {
        WritingEndpoints.check(CLASSES, Map.of());
    }

    @Test
    void saysEveryCodeInBothLanguages() {
        Sentences.check(CLASSES);
    }

    @Test
    void looksAtBytesPurely() {
        classes()
                .that()
                .resideInAPackage("org.lintan.platform.documents.kind")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.kernel..", "org.lintan.platform.documents.kind")
                .check(CLASSES);
    }

    @Test
    void readsWhatPhotosSayPurely() {
        classes()
                .that()
                .resideInAPackage("org.lintan.platform.documents.photo")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.drew..", "org.lintan.platform.documents.photo")
                .check(CLASSES);
    }

    @Test
    void knowsNoService() {
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
    void resourcesAndRowsOpenNoTransaction() {
        noClasses()
                .that()
                .haveNameMatching(".*(Resource|Rows)")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Tx")
                .check(CLASSES);
    }
}
