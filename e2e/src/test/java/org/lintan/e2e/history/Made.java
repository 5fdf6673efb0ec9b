package org.lintan.e2e.history;

/**
 * Something a command made, as its row stands.
 *
 * @param state of a listing and an order; null of a trade
 * @param number of a trade's voucher, counted for each instrument; 0 of the others
 */
public record Made(Kind kind, String id, String county, String instrument, String state, long number) {

    /** What there is to be made. */
    public enum Kind {
        LISTING,
        ORDER,
        TRADE
    }

    private static final int TIME = 10;
    private static final int PLACE = 21;

    /** Place in the log of the command that made it: its name carries it. */
    String place() {
        return id.substring(TIME, PLACE);
    }
}
