package org.lintan.kernel.notice;

import java.time.LocalDate;

/**
 * A period of public notice, of an application or of a village's decision. The day it starts is not counted (民法典 art. 201: 按照年、月、日计算期间的,
 * 开始的当日不计入); {@code lastDay} belongs to it entirely.
 *
 * @param days its length by the dated rule of its kind; nought means none is needed
 */
public record Notice(LocalDate lastDay, long days) {

    /** @param start the day on which everybody can read it */
    public static Notice starting(LocalDate start, long days) {
        return new Notice(start.plusDays(days), days);
    }

    /** The last day of a notice of which the first day it was over is kept. */
    public static LocalDate lastDay(LocalDate start, LocalDate firstDayAfter) {
        return start.isBefore(firstDayAfter) ? firstDayAfter.minusDays(1) : firstDayAfter;
    }

    public boolean over(LocalDate day) {
        return !day.isBefore(firstDayAfter());
    }

    /** The first day on which it is over; of none the day it started. */
    public LocalDate firstDayAfter() {
        return days == 0 ? lastDay : lastDay.plusDays(1);
    }
}
