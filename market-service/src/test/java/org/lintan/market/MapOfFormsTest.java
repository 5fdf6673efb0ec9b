package org.lintan.market;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintan.market.desk.Form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The map in ARCHITECTURE.md of what a new way of trading touches is held against what the ways of trading that there are do touch. */
class MapOfFormsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/lintan/market");
    private static final Path MAP = Path.of("../ARCHITECTURE.md");
    private static final Pattern FILE_ON_THE_MAP = Pattern.compile("(?m)^\\| `([\\w/]+)` \\|");

    @Test
    void whatEveryWayOfTradingTouchesIsOnTheMapAndIsFourPlacesAtMost() {
        Set<String> forms = forms();
        assertTrue(forms.size() >= 2, "with one form everything it touches would count as shared");
        Set<String> shared = sources()
                .filter(file -> forms.stream().noneMatch(form -> file.startsWith(SOURCES.resolve(form))))
                .filter(file -> forms.stream().allMatch(form -> names(file, form)))
                .map(MapOfFormsTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(onTheMap(), shared);
        assertTrue(shared.size() <= 4, shared::toString);
    }

    @Test
    void theThrowAwayWayOfTradingIsNamedNowhereInTheService() {
        assertEquals(List.of(), sources().filter(file -> names(file, "falling")).toList());
    }

    /** Its package, its table, or that one of its things is unknown. */
    private static boolean names(Path file, String form) {
        return Pattern.compile("org\\.lintan\\.market\\." + form + "\\b|(FROM|JOIN|UPDATE|INTO) \\w*" + form + "\\b|"
                        + form.toUpperCase() + "_UNKNOWN")
                .matcher(text(file))
                .find();
    }

    private static Set<String> forms() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.lintan.market")
                        .stream()
                        .filter(type -> type.isAssignableTo(Form.class) && !type.isInterface())
                        .map(JavaClass::getPackageName)
                        .map(name -> name.substring("org.lintan.market.".length()))
                        .collect(Collectors.toSet());
    }

    private static Set<String> onTheMap() {
        String section =
                text(MAP).split("## What a new way of trading touches")[1].split("\n## ")[0];
        return FILE_ON_THE_MAP
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String place(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
