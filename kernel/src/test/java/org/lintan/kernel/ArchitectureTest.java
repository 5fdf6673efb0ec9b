package org.lintan.kernel;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private final JavaClasses kernel = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lintan.kernel");

    @Test
    void knowsOnlyJavaItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lintan.kernel..")
                .check(kernel);
    }

    @Test
    void itsPackagesDependOneWayOnly() {
        slices().matching("org.lintan.kernel.(*)..").should().beFreeOfCycles().check(kernel);
    }

    @Test
    void onlyTheVerifierTouchesFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..verify..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(kernel);
    }

    @Test
    void noFloatingPointIsNearMoneyOrCarbon() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Double")
                .check(kernel);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Float")
                .check(kernel);
        kernel.forEach(type -> type.getAllFields().stream()
                .filter(field -> field.getOwner().getPackageName().startsWith("org.lintan"))
                .forEach(field -> {
                    String raw = field.getRawType().getName();
                    if (raw.equals("double") || raw.equals("float")) {
                        throw new AssertionError(field.getFullName() + " is floating point");
                    }
                }));
    }
}
