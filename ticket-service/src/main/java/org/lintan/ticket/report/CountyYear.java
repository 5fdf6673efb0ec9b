package org.lintan.ticket.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.claims.Purpose;

/**
 * A county's year of issuance, of days in China, counted from the records. Of a year that is over only what is still open, and what has been answered,
 * may read otherwise later: both are as of the count.
 *
 * @param asOf when it was counted
 * @param cases what became of applications
 * @param villages issued in the year, by village, by quantity
 * @param methods the same by method and version
 * @param kinds the same by kind of holder
 * @param purposes retired in the year, by purpose
 */
record CountyYear(
        String county,
        int year,
        Instant asOf,
        Cases cases,
        Total issued,
        List<Group> villages,
        List<Group> methods,
        List<Group> kinds,
        Total retired,
        List<Used> purposes) {

    /**
     * Applications of the year.
     *
     * @param received submitted for the first time in the year
     * @param issued ended in it with a ticket
     * @param rejected ended in it without one
     * @param withdrawn taken back in it by who applied
     * @param returned how often one was sent back in it to be put right
     * @param open received in the year and not ended yet, today
     * @param averageDays from first submission to issue, of those issued in the year, whole days; null when there are none
     * @param longestDays the longest of them
     * @param objections raised in the year
     * @param answered of these
     */
    record Cases(
            long received,
            long issued,
            long rejected,
            long withdrawn,
            long returned,
            long open,
            Long averageDays,
            Long longestDays,
            long objections,
            long answered) {}

    /** @param areaM2 of forest; nought for what is retired */
    record Total(long count, long quantityKg, long areaM2) {}

    /** @param key of the group: a village's name, {@code method version}, or the kind's code */
    record Group(String key, long count, long quantityKg, long areaM2) {}

    record Used(@Schema(implementation = Purpose.class) String purpose, long count, long quantityKg) {}
}
