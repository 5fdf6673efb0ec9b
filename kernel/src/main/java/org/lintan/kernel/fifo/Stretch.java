package org.lintan.kernel.fifo;

/**
 * Places in a line of fen.
 *
 * @param from of the first fen
 * @param to behind the last one
 */
public record Stretch(long from, long to) {

    public long fen() {
        return to - from;
    }

    /** How many fen of a movement that begins at this place lie in it. */
    public long over(long begins, long fen) {
        return Math.max(0, Math.min(begins + fen, to) - Math.max(begins, from));
    }
}
