package org.lintan.ticket.method;

import java.util.Map;

/**
 * Stock volumes of one plot at the two ends of the period, dm³ by species.
 *
 * @param plotName for the sentence that names a fault
 */
public record PlotStocks(String plotName, Map<String, Long> startDm3, Map<String, Long> endDm3) {

    public PlotStocks {
        startDm3 = Map.copyOf(startDm3);
        endDm3 = Map.copyOf(endDm3);
    }
}
