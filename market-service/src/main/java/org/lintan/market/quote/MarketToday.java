package org.lintan.market.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.market.desk.floor.Lane;

/**
 * The market of a county for strangers. Lanes stand apart: whoever the reserve or a court's order binds pays another price.
 *
 * @param since first day of the year
 * @param asOf when the figures were worked out; they may be given again for a short while
 */
record MarketToday(
        String county, Instant asOf, List<ForSale> forSale, LocalDate since, LocalDate until, List<Sold> sold) {

    /** Prices in fen per tonne. */
    record ForSale(
            Lane lane, long tickets, long offers, long quantityKg, long lowestFenPerTonne, long highestFenPerTonne) {}

    /** @param meanFenPerTonne weighted by quantity, rounded half up */
    record Sold(
            Lane lane,
            long trades,
            long quantityKg,
            long amountFen,
            long lowestFenPerTonne,
            long highestFenPerTonne,
            long meanFenPerTonne) {}
}
