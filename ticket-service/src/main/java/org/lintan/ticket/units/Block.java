package org.lintan.ticket.units;

/** A range of unit numbers, both ends inclusive, {@code 1 <= from <= to}. */
public record Block(long from, long to) implements Comparable<Block> {

    public Block {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("Not a block: " + from + ".." + to);
        }
    }

    public long quantityKg() {
        return to - from + 1;
    }

    @Override
    public int compareTo(Block other) {
        return Long.compare(from, other.from);
    }
}
