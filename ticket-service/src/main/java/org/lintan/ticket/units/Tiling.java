package org.lintan.ticket.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether blocks cover 1..quantity exactly once. */
public record Tiling(List<Block> gaps, List<Block> overlaps, List<Block> beyond) {

    public static Tiling of(Collection<Block> blocks, long quantityKg) {
        List<Block> gaps = new ArrayList<>();
        List<Block> overlaps = new ArrayList<>();
        List<Block> beyond = new ArrayList<>();
        long covered = 0;
        for (Block block : blocks.stream().sorted().toList()) {
            if (block.from() > covered + 1) {
                gaps.add(new Block(covered + 1, block.from() - 1));
            }
            if (block.from() <= covered) {
                overlaps.add(new Block(block.from(), Math.min(covered, block.to())));
            }
            if (block.to() > quantityKg) {
                beyond.add(new Block(Math.max(block.from(), quantityKg + 1), block.to()));
            }
            covered = Math.max(covered, block.to());
        }
        if (covered < quantityKg) {
            gaps.add(new Block(covered + 1, quantityKg));
        }
        return new Tiling(List.copyOf(gaps), List.copyOf(overlaps), List.copyOf(beyond));
    }

    public boolean exact() {
        return gaps.isEmpty() && overlaps.isEmpty() && beyond.isEmpty();
    }
}
