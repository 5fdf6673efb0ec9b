package org.lintan.kernel.text;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SafeCellTest {

    @Test
    void disarmsFormulas() {
        assertEquals("'=HYPERLINK(1)", SafeCell.text("=HYPERLINK(1)"));
        assertEquals("'+86", SafeCell.text("+86"));
        assertEquals("'-1", SafeCell.text("-1"));
        assertEquals("\"'@a,b\"", SafeCell.csv("@a,b"));
        assertEquals("\"'\r=1\"", SafeCell.csv("\r=1"));
    }

    @Test
    void leavesWhatIsNoFormulaAsItIs() {
        assertEquals("测试甲", SafeCell.csv("测试甲"));
        assertEquals("1=1", SafeCell.csv("1=1"));
        assertEquals("", SafeCell.csv(null));
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertEquals("\"a,b\"", SafeCell.csv("a,b"));
        assertEquals("\"say \"\"no\"\"\"", SafeCell.csv("say \"no\""));
        assertEquals("\"a\nb\"", SafeCell.csv("a\nb"));
    }
}
