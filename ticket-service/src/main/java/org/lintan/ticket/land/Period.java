package org.lintan.ticket.land;

import java.time.LocalDate;

/** A monitoring period, both days inclusive. */
public record Period(LocalDate start, LocalDate end) {

    /** Whole calendar years, start not after end (Sanming practice, domain §2). */
    public boolean wholeYears() {
        return !start.isAfter(end)
                && start.getDayOfYear() == 1
                && end.getMonthValue() == 12
                && end.getDayOfMonth() == 31;
    }

    /** Number of calendar years touched; exact for {@link #wholeYears()}. */
    public int years() {
        return end.getYear() - start.getYear() + 1;
    }

    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    @Override
    public String toString() {
        return start + "—" + end;
    }
}
