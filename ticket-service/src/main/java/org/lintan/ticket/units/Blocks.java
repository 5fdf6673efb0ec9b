package org.lintan.ticket.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Moves units between two hands, lowest numbers first, and keeps blocks as long as they can be. */
public final class Blocks {

    private Blocks() {}

    /**
     * @param moved the numbers that changed hands, ascending
     * @param source what stays behind
     * @param target what the receiver has now, moved numbers included
     */
    public record Move(List<Block> moved, List<Block> source, List<Block> target) {}

    /** Moves {@code quantityKg} units (positive) from source to target; empty when the source holds fewer. */
    public static Optional<Move> move(Collection<Block> source, Collection<Block> target, long quantityKg) {
        List<Block> moved = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        long missing = quantityKg;
        for (Block block : source.stream().sorted().toList()) {
            long taken = Math.min(missing, block.quantityKg());
            if (taken > 0) {
                moved.add(new Block(block.from(), block.from() + taken - 1));
            }
            if (taken < block.quantityKg()) {
                rest.add(new Block(block.from() + taken, block.to()));
            }
            missing -= taken;
        }
        if (missing > 0) {
            return Optional.empty();
        }
        List<Block> received = new ArrayList<>(target);
        received.addAll(moved);
        return Optional.of(new Move(moved, merge(rest), merge(received)));
    }

    /** Joins neighbours. The blocks must not overlap. */
    public static List<Block> merge(Collection<Block> blocks) {
        List<Block> merged = new ArrayList<>();
        for (Block block : blocks.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).to() + 1 == block.from()) {
                merged.set(last, new Block(merged.get(last).from(), block.to()));
            } else {
                merged.add(block);
            }
        }
        return List.copyOf(merged);
    }
}
