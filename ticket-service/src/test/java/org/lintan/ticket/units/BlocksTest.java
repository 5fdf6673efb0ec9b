package org.lintan.ticket.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlocksTest {

    @Test
    void takesTheLowestNumbersFirstAndSplitsTheLastBlock() {
        Blocks.Move move = Blocks.move(List.of(new Block(50, 60), new Block(1, 10)), List.of(), 15)
                .orElseThrow();

        assertEquals(List.of(new Block(1, 10), new Block(50, 54)), move.moved());
        assertEquals(List.of(new Block(55, 60)), move.source());
    }

    @Test
    void joinsWhatBecomesNeighboursAgain() {
        Blocks.Move move = Blocks.move(List.of(new Block(11, 20)), List.of(new Block(1, 10), new Block(21, 30)), 10)
                .orElseThrow();

        assertEquals(List.of(), move.source());
        assertEquals(List.of(new Block(1, 30)), move.target());
    }

    @Test
    void refusesToMoveMoreThanTheSourceHolds() {
        assertEquals(Optional.empty(), Blocks.move(List.of(new Block(1, 10)), List.of(), 11));
    }

    /** Oracle: sets of single units, moved one by one. */
    @Property(tries = 300)
    void movesExactlyTheUnitsASlowCountWouldMove(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 40) Integer> source,
            @ForAll @Size(max = 12) List<@IntRange(min = 41, max = 80) Integer> target,
            @ForAll @IntRange(min = 1, max = 12) int quantity) {
        TreeSet<Long> from = units(source);
        TreeSet<Long> to = units(target);

        Optional<Blocks.Move> move = Blocks.move(blocks(from), blocks(to), quantity);

        assertEquals(from.size() >= quantity, move.isPresent());
        if (move.isPresent()) {
            for (int i = 0; i < quantity; i++) {
                to.add(from.pollFirst());
            }
            assertEquals(Blocks.merge(blocks(from)), move.get().source());
            assertEquals(Blocks.merge(blocks(to)), move.get().target());
        }
    }

    @Test
    void callsATilingExactOnlyWithoutGapOverlapOrOverhang() {
        assertTrue(Tiling.of(List.of(new Block(6, 10), new Block(1, 5)), 10).exact());

        assertEquals(
                List.of(new Block(5, 5)),
                Tiling.of(List.of(new Block(1, 4), new Block(6, 10)), 10).gaps());
        assertEquals(
                List.of(new Block(9, 10)),
                Tiling.of(List.of(new Block(1, 8)), 10).gaps());
        assertEquals(
                List.of(new Block(4, 5)),
                Tiling.of(List.of(new Block(1, 5), new Block(4, 10)), 10).overlaps());
        assertEquals(
                List.of(new Block(11, 12)),
                Tiling.of(List.of(new Block(1, 12)), 10).beyond());
    }

    @Test
    void tellsASlipOfTheFingerFromAVerifyCode() {
        String code = VerifyCode.of(12_345_678_901L);

        assertTrue(VerifyCode.isValid(code));
        assertFalse(VerifyCode.isValid("9" + code.substring(1)));
        assertFalse(VerifyCode.isValid(code.substring(1)));
        assertFalse(VerifyCode.isValid("abc"));
    }

    private static TreeSet<Long> units(List<Integer> numbers) {
        TreeSet<Long> units = new TreeSet<>();
        numbers.forEach(number -> units.add(number + 1L));
        return units;
    }

    private static List<Block> blocks(TreeSet<Long> units) {
        List<Block> blocks = new ArrayList<>();
        units.forEach(unit -> blocks.add(new Block(unit, unit)));
        return blocks;
    }
}
