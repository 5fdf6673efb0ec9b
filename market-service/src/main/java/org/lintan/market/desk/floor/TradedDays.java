package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The days an instrument was traded on in lanes that make the close, as far back as somebody asks: the one place a close is taken from. */
public final class TradedDays {

    private final TreeMap<LocalDate, DayTotals> days;

    public TradedDays(Map<LocalDate, DayTotals> days) {
        this.days = new TreeMap<>(days);
    }

    /** Close of the last day that traded before this one; the reference price if none did. */
    public long previousClose(LocalDate day, Terms terms) {
        Map.Entry<LocalDate, DayTotals> before = days.lowerEntry(day);
        return before == null ? terms.referencePrice() : before.getValue().close();
    }

    /** Whether {@link #previousClose} is the reference price, because no day before this one traded. */
    public boolean closeIsReference(LocalDate day) {
        return days.lowerEntry(day) == null;
    }

    /** Prices a day allows. */
    public PriceBand band(LocalDate day, Terms terms) {
        return PriceBand.around(previousClose(day, terms), terms.bandBp());
    }

    DayTotals on(LocalDate day) {
        return days.getOrDefault(day, DayTotals.NONE);
    }

    void add(LocalDate day, long quantityKg, long priceFenPerTonne) {
        days.put(day, on(day).plus(quantityKg, priceFenPerTonne));
    }
}
