package org.lintan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TestSourcesTest {

    @TempDir
    private Path root;

    @BeforeEach
    void aRoomWithTestsOfEveryKind() throws IOException {
        write("room/src/test/java/a/PlainTest.java", "class PlainTest {}");
        write("room/src/test/java/a/PriceProperty.java", "class PriceProperty {} // not named as a test");
        write("room/src/test/java/a/ApplicationTest.java", "@QuarkusTest class ApplicationTest {}");
        write("room/src/test/java/b/HeirTest.java", "class HeirTest extends ApplicationTest {}");
        write("room/src/test/java/b/GrandchildTest.java", "class GrandchildTest extends HeirTest {}");
        write("room/src/main/java/kit/ServiceTest.java", "@QuarkusTest public @interface ServiceTest {}");
        write("room/src/test/java/b/AnnotatedTest.java", "@ServiceTest class AnnotatedTest {}");
        write("room/src/test/java/b/BrokerTest.java", "@Tag(\"servers\") class BrokerTest {}");
        write(
                "room/src/test/java/b/LongTest.java",
                "class LongTest {\n    @Test\n    @Tag(\"slow\")\n    void seeds() {}\n}");
        write(
                "room/src/test/java/b/GuessTest.java",
                "class GuessTest {\n    @FuzzTest\n    void guess(byte[] b) {}\n}");
        write("other/src/test/java/c/FarTest.java", "class FarTest {}");
    }

    @Test
    void pureTestsNeitherHaveNorInheritAnApplicationAServerOrAFuzzer() {
        assertEquals(List.of("a/PlainTest.java", "b/LongTest.java"), sources().pure());
    }

    @Test
    void slowTestsAreThoseWithTheTagOnAClassOrAMethod() {
        assertEquals(List.of("b/LongTest.java"), sources().slow());
    }

    @Test
    void theTestsOfARoomAreItsOwnAndNoSupportClassIsTakenForOne() {
        assertEquals(
                List.of(
                        "a/ApplicationTest.java",
                        "a/PlainTest.java",
                        "b/AnnotatedTest.java",
                        "b/BrokerTest.java",
                        "b/GrandchildTest.java",
                        "b/GuessTest.java",
                        "b/HeirTest.java",
                        "b/LongTest.java"),
                sources().all());
    }

    private TestSources sources() {
        return new TestSources(root, List.of("room"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
