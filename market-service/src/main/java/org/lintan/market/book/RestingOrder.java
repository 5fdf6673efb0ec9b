package org.lintan.market.book;

/**
 * An order in the book, as a snapshot keeps it.
 *
 * @param quantity kg as entered or last amended, traded part included
 * @param shown kg others see
 * @param hidden kg behind
 * @param display kg shown at a time; 0 shows all
 * @param expiresAt 0 for never
 * @param sequence its place in time: smaller is earlier
 */
public record RestingOrder(
        long id,
        int party,
        int group,
        Side side,
        long price,
        long quantity,
        long shown,
        long hidden,
        long display,
        boolean postOnly,
        long expiresAt,
        long sequence) {

    public long left() {
        return shown + hidden;
    }
}
