package org.lintan.ledger.decision;

import java.time.LocalDate;

/**
 * The notice period of a decision. It counts from the later of publication and entry into the system, so that a
 * back-dated record cannot shorten it. The day it starts is not counted; {@code lastDay} belongs to it entirely.
 *
 * @param days its length by the dated rule {@code ledger.notice_days}; nought means the village needs none
 */
record Notice(LocalDate lastDay, int days) {

    static Notice starting(LocalDate publishedOn, LocalDate recordedOn, int days) {
        LocalDate start = publishedOn.isAfter(recordedOn) ? publishedOn : recordedOn;
        return new Notice(start.plusDays(days), days);
    }

    boolean over(LocalDate day) {
        return !day.isBefore(firstDayAfter());
    }

    /** The first day on which it is over. */
    LocalDate firstDayAfter() {
        return days == 0 ? lastDay : lastDay.plusDays(1);
    }
}
