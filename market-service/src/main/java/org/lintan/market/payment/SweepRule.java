package org.lintan.market.payment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a village's proceeds go out.
 *
 * @param atOnce whenever there is something (rule {@code market.sweep} AT_ONCE); else once a business day
 * @param fromMinute minutes after midnight from which a day's order is made (rule {@code market.sweep_minute})
 */
record SweepRule(boolean atOnce, long fromMinute) {

    /** What is due now: nothing, an order of no day, or the order of today. */
    sealed interface Due {
        record NotNow() implements Due {}

        /** @param day the business day the order is for; empty when orders are made at once */
        record Now(Optional<LocalDate> day) implements Due {}
    }

    /** @param open whether banks work today */
    Due due(LocalDate today, LocalTime now, boolean open) {
        if (atOnce) {
            return new Due.Now(Optional.empty());
        }
        return open && now.toSecondOfDay() >= fromMinute * 60 ? new Due.Now(Optional.of(today)) : new Due.NotNow();
    }
}
