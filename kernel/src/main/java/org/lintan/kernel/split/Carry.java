package org.lintan.kernel.split;

/**
 * What rounding still owes a household (above zero) or has given it too much (below zero), over all distributions so far.
 *
 * <p>Kept in attofen, 10⁻¹⁸ of a fen, so that it is one stored number however often the roll changes. Each distribution
 * rounds the household's fraction to the nearest attofen: after a million distributions the carry is less than 10⁻¹² fen
 * away from the true cumulative error.
 */
public record Carry(long attofen) implements Comparable<Carry> {

    public static final Carry ZERO = new Carry(0);

    /** One fen in attofen. */
    public static final long ONE_FEN = 1_000_000_000_000_000_000L;

    public static Carry ofAttofen(long attofen) {
        return new Carry(attofen);
    }

    /** Whether the household is within one fen of its exact share over all distributions so far. */
    public boolean withinOneFen() {
        return -ONE_FEN < attofen && attofen < ONE_FEN;
    }

    @Override
    public int compareTo(Carry other) {
        return Long.compare(attofen, other.attofen);
    }
}
