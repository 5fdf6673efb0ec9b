package org.lintan.web.pages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.web.pages.PriceChart.Point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PriceChartTest {

    @Test
    void drawsDaysFromLeftToRightInTheirTrueDistanceAndPricesFromLowToHigh() {
        String svg = PriceChart.svg(List.of(
                new Point("2026-01-11", 2_000), new Point("2026-01-01", 1_000), new Point("2026-01-06", 1_500)));
        assertTrue(svg.contains("d=\"M110.0 230.0L365.0 130.0L620.0 30.0\""), svg);
        assertTrue(svg.contains(">20.00</text>") && svg.contains(">10.00</text>"), svg);
        assertTrue(svg.contains("2026-01-01 到 2026-01-11,最低 10.00 元,最高 20.00 元"), svg);
    }

    @Test
    void drawsOneDayAndOnePriceInTheMiddle() {
        String svg = PriceChart.svg(List.of(new Point("2026-01-01", 1_000)));
        assertTrue(svg.contains("<circle cx=\"110.0\" cy=\"130.0\" r=\"4\"/>"), svg);
        assertEquals(1, svg.split(">10.00</text>", -1).length - 1, svg);
    }

    @Test
    void drawsNothingOfNothing() {
        assertEquals("", PriceChart.svg(List.of()));
    }
}
