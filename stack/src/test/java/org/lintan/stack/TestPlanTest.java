package org.lintan.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.TestPlan.Need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the rooms of this very house. */
class TestPlanTest {

    private final Path root = Checkout.here().root();

    @Test
    void withoutAWordEverythingRuns() {
        TestPlan plan = plan();
        assertEquals(List.of("verify", "-fae"), plan.maven());
        assertEquals(List.of(), plan.classes());
        assertEquals(Need.ALL, plan.servers());
    }

    @Test
    void aRoomRunsItsOwnTestsOnWhatItIsBuiltFrom() {
        TestPlan plan = plan("kernel");
        assertEquals(List.of("test", "-pl", "kernel", "-am"), plan.maven());
        assertTrue(plan.classes().contains("org/lintan/kernel/verify/VerifierTest.java"));
        assertTrue(plan.classes().stream().allMatch(file -> file.startsWith("org/lintan/kernel/")));
    }

    @Test
    void aRoomMeansTheRoomsInsideItToo() {
        Map<String, String> rooms = new Rooms(root).byName();
        assertEquals("web", rooms.get("web"));
        assertEquals("platform/http", rooms.get("platform/http"), "by the name in its pom, which Maven shows");
        assertEquals(
                "platform,platform/http,platform/data,platform/documents",
                plan("platform").maven().get(2));
        assertTrue(plan("platform/data").classes().stream()
                .noneMatch(plan("platform/http").classes()::contains));
    }

    @Test
    void theWholeSystemsTestsRunOnWhatIsPackagedWithoutTheAppsOwn() {
        assertEquals(
                List.of("verify", "-pl", "e2e", "-am", "-Dapp.tests.skip"),
                plan("e2e").maven());
        assertEquals(Need.ALL, plan("e2e").servers(), "its day begins with empty books");
    }

    @Test
    void theFastRunHasNoServerToStart() {
        TestPlan plan = plan("--fast");
        assertEquals(Need.NONE, plan.servers());
        assertTrue(plan.classes().contains("org/lintan/market/book/BookCasesTest.java"));
        assertFalse(plan.classes().contains("org/lintan/stack/ServersTest.java"));
        assertFalse(plan.classes().stream().anyMatch(file -> file.startsWith("org/lintan/e2e/")));
    }

    @Test
    void theLegOfMysqlLeavesOutWhatHasNoDatabase() {
        TestPlan plan = plan("--mysql97");
        String rooms = plan.maven().get(3);
        assertTrue(rooms.startsWith("kernel,stack,"), rooms);
        assertFalse(rooms.contains("web") || rooms.contains("e2e"), rooms);
    }

    @Test
    void aWordThatNamesNoRunIsAnsweredWithThoseThatDo() {
        assertTrue(assertThrows(StackException.class, () -> plan("kernal"))
                .getMessage()
                .startsWith("There is no room kernal; the rooms are kernel, stack, "));
        assertThrows(StackException.class, () -> plan("--quick"));
        assertThrows(StackException.class, () -> plan("kernel", "--fast"));
    }

    private TestPlan plan(String... words) {
        return TestPlan.of(List.of(words), root);
    }
}
