package org.lintan.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GuidesTest {

    private static final Path GUIDES = Path.of("../docs/guide");
    /** What a guide puts between quotes is a word of the screen. */
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    private final Guides guides = new Guides();

    @Test
    void everyGuideOfTheDocumentsIsOnThePageOfHelpAndNoneIsPromisedThatIsNotWritten() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".md", ""))
                            .filter(name -> !"README".equals(name))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(Guides.NAMES));
        }
        assertTrue(guides.of("villager").orElseThrow().html().toString().contains("<h1>农户:看我家的钱</h1>"));
        assertTrue(guides.of("nobody").isEmpty());
    }

    @Test
    void whatLooksLikeMarkupInAGuideIsText() {
        guides.all().forEach(guide -> assertFalse(guide.html().toString().contains("<script"), guide.name()));
    }

    @Test
    void theWordsAGuideQuotesStandOnTheScreen() throws IOException {
        StringBuilder screen = new StringBuilder();
        for (String folder : new String[] {
            "app/src/texts/zh", "words", "src/main/resources/templates", "src/main/java/org/lintan/web/pages"
        }) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    screen.append(Files.readString(file));
                }
            }
        }
        for (String name : Guides.NAMES) {
            Matcher quoted = QUOTED.matcher(Files.readString(GUIDES.resolve(name + ".md")));
            while (quoted.find()) {
                assertTrue(
                        screen.indexOf(quoted.group(1)) >= 0,
                        name + ".md quotes “" + quoted.group(1) + "”, which no page shows");
            }
        }
    }
}
