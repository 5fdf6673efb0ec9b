package org.lintan.kernel.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One business event: all of its transfers happen, or none. The order of the transfers means nothing.
 *
 * @param cause names the event; unique per service database: the same cause twice changes nothing
 * @param kind what sort of event, such as {@code trade.settled}
 * @param businessDate the legal day in Asia/Shanghai
 */
public record Journal(String cause, String kind, LocalDate businessDate, List<Transfer> transfers) {

    public Journal {
        requireText("cause", cause);
        requireText("kind", kind);
        Objects.requireNonNull(businessDate, "businessDate");
        transfers = List.copyOf(transfers);
    }

    private static void requireText(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a journal needs its " + what);
        }
    }
}
