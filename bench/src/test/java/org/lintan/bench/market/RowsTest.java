package org.lintan.bench.market;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowsTest {

    @Test
    void theSharesOfAllOrdersAreAllRows() {
        int orders = 7;
        int rows = IntStream.range(0, orders)
                .map(order -> Copies.share(24, order + 1, orders) - Copies.share(24, order, orders))
                .sum();
        assertEquals(24, rows);
        assertEquals(2_000_000, Copies.share(2_000_000, 2_000, 2_000));
    }

    @Test
    void aTextIsWrittenAsTheServerReadsItBack() {
        assertEquals("'it''s C:\\\\'", LogRows.quoted("it's C:\\"));
        assertEquals("NULL", LogRows.quoted(null));
    }

    @Test
    void userAndSystemTimeAreReadWhateverTheProcessIsCalled() {
        String stat = "4711 (a b) c) S 1 2 3 4 5 6 7 8 9 10 250 150 0 0 20 0 9 0 1 2 3";
        assertEquals(4.0, Cpu.secondsIn(stat));
    }

    @Test
    void aCompilerIsKnownByItsThreadAndNothingElseIsTakenForIt() {
        assertTrue(Cpu.isCompiler("19299 (C2 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 250 150 0 0"));
        assertTrue(Cpu.isCompiler("19300 (C1 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 250 150 0 0"));
        assertFalse(Cpu.isCompiler("19416 (vert.x-eventloo) R 1 2 3 4 5 6 7 8 9 10 250 150 0 0"));
    }
}
