package org.lintan.bench.market;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TableTest {

    @Test
    void aLineSaysWhetherItsGoalIsReached() {
        Table table = new Table();
        table.atLeast("orders", "400/s", "refused: 1,000/s", 0.4, 0.4);
        table.atLeast("orders", "399/s", "refused: 1,000/s", 0.399, 0.4);
        table.atMost("one order", "3.00 ms", "1.00 ms", 3.0001, 3);
        table.printed("two pods", "500/s", "one pod: 400/s", "1.25 ×");
        List<String> lines = table.lines(false);
        assertEquals("| orders | 400/s | refused: 1,000/s | 0.400 × | ≥ 0.4 × | reached |", lines.get(2));
        assertEquals("| orders | 399/s | refused: 1,000/s | 0.399 × | ≥ 0.4 × | **not reached** |", lines.get(3));
        assertEquals("| one order | 3.00 ms | 1.00 ms | 3.00 × | ≤ 3 × | **not reached** |", lines.get(4));
        assertEquals("| two pods | 500/s | one pod: 400/s | 1.25 × | printed |  |", lines.get(5));
    }

    @Test
    void inAVoidRunNothingIsReached() {
        Table table = new Table();
        table.atLeast("orders", "400/s", "refused: 1,000/s", 0.4, 0.4);
        table.atMost("one order", "3.01 ms", "1.00 ms", 3.01, 3);
        assertEquals(
                "| orders | 400/s | refused: 1,000/s | 0.400 × | ≥ 0.4 × | void |",
                table.lines(true).get(2));
        assertEquals(
                "| one order | 3.01 ms | 1.00 ms | 3.01 × | ≤ 3 × | void |",
                table.lines(true).get(3));
    }

    @Test
    void figuresHaveAsManyDigitsAsTheyAreWorth() {
        assertEquals("0.041", Figures.of(0.0412));
        assertEquals("4.12", Figures.of(4.123));
        assertEquals("41.2", Figures.of(41.23));
        assertEquals("12,345", Figures.of(12_345.4));
    }
}
