package org.lintan.market.payment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days banks work: Monday to Friday, but for what the dated table says of a day. */
final class BusinessDays {

    private BusinessDays() {}

    /** @param said what the calendar says of single days: open or not */
    static boolean isOpen(LocalDate day, Map<LocalDate, Boolean> said) {
        Boolean known = said.get(day);
        return known != null
                ? known
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
