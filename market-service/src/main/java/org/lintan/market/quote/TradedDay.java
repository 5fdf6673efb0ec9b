package org.lintan.market.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.lintan.market.desk.floor.Lane;

/**
 * What traded in one lane on one legal day, all instruments of the county together. Prices in fen per tonne.
 *
 * @param meanFenPerTonne weighted by quantity, rounded half up
 */
record TradedDay(
        LocalDate day,
        Lane lane,
        long trades,
        long quantityKg,
        long amountFen,
        long lowestFenPerTonne,
        long highestFenPerTonne,
        long meanFenPerTonne) {

    /** Weighted by quantity, rounded half up. */
    static long mean(BigDecimal turnover, long quantityKg) {
        return turnover.divide(BigDecimal.valueOf(quantityKg), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
