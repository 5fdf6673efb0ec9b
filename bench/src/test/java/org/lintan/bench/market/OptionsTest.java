package org.lintan.bench.market;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintan.stack.WholeSystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OptionsTest {

    @Test
    void withoutArgumentsItIsAFullRun() {
        Options full = Options.parse();
        assertEquals(7, full.rounds());
        assertEquals(EnumSet.allOf(Block.class), full.rows());
        assertEquals(List.of(), full.shortcomings());
    }

    @Test
    void aShortRunSaysWhatItLacks() {
        Options some = Options.parse("3", "--rows", "orders,one", "--seconds", "4", "--minutes", "1");
        assertEquals(Set.of(Block.ORDERS, Block.ONE), some.rows());
        assertEquals(
                List.of("3 rounds instead of 7", "4 s an arm instead of 8", "only the rows orders, one"),
                some.shortcomings());
        assertTrue(Options.parse("--minutes", "2").shortcomings().contains("2 minutes of latency instead of 10"));
    }

    @Test
    void itsCommandRunsTheSameAgain() {
        Options some = Options.parse("3", "--rows", "drain,hot", "--seed", "9");
        String[] words = some.command().replace("./lintan bench market ", "").split(" ");
        assertEquals(some, Options.parse(words));
    }

    @Test
    void runsTheMarketAsTheDemoDoesOrAsTold() {
        assertEquals(Stage.JVM, Options.parse().jvm());
        Options demo = Options.parse("--jvm", "demo");
        assertEquals(WholeSystem.JVM, demo.jvm());
        assertEquals(List.of("another JVM than the usual"), demo.shortcomings());
        Options told = Options.parse("--jvm", "-Xmx256m,-XX:+UseSerialGC");
        assertEquals(List.of("-Xmx256m", "-XX:+UseSerialGC"), told.jvm());
        assertEquals(
                told,
                Options.parse(
                        told.command().replace("./lintan bench market ", "").split(" ")));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--rows", "orders,all"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--seconds"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--seconds", "0"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("seven"));
    }
}
