package org.lintan.kernel.fifo;

/**
 * Money that came in or went out at once.
 *
 * @param fen at least one
 */
public record Lot(String id, long fen) {

    public Lot {
        if (fen <= 0) {
            throw new IllegalArgumentException("a lot of nothing: " + id);
        }
    }
}
