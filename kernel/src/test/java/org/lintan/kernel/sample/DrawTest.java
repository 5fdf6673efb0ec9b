package org.lintan.kernel.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawTest {

    /** Worked out apart from this program, from the description alone. */
    @Test
    void aSeedDrawsTheSameForEver() {
        assertEquals(List.of(12L, 243L, 469L, 583L, 686L), Draw.positions("2026-11 抽查", 1_000, 5));
        assertEquals(List.of(4L, 5L, 6L), Draw.positions("a", 7, 3));
        assertEquals(List.of(0L, 1L, 2L), Draw.positions("a", 3, 9));
        assertEquals(List.of(), Draw.positions("a", 0, 9));
        assertEquals(List.of(), Draw.positions("a", 9, 0));
    }

    @Property
    void asManyDifferentOnesAreDrawnAsThereCanBe(
            @ForAll String seed,
            @ForAll @LongRange(max = 1_000_000_000) long of,
            @ForAll @IntRange(max = 60) int count) {
        List<Long> drawn = Draw.positions(seed, of, count);
        assertEquals(Math.min(of, count), drawn.size());
        assertEquals(drawn.size(), new TreeSet<>(drawn).size());
        assertTrue(drawn.stream().allMatch(one -> one >= 0 && one < of));
        assertEquals(drawn, Draw.positions(seed, of, count));
    }

    /** Counted, not measured: of all ways the numbers may fall, each set is drawn in as many as every other. */
    @Test
    void everySetHasTheSameChanceAndSoHasEverybody() {
        for (int of = 1; of <= 7; of++) {
            for (int count = 1; count <= of; count++) {
                Map<Set<Long>, Integer> ways = new HashMap<>();
                everyFall(of, count, ways);
                assertEquals(choose(of, count), ways.size(), count + " of " + of);
                assertEquals(1, new TreeSet<>(ways.values()).size(), count + " of " + of + ": " + ways);
            }
        }
    }

    /** All sequences of numbers below the bounds that are asked for, one after the other like the wheels of a counter. */
    private static void everyFall(int of, int count, Map<Set<Long>, Integer> ways) {
        long[] wheels = new long[count];
        boolean turned = true;
        while (turned) {
            int[] asked = {0};
            ways.merge(new TreeSet<>(Draw.positions(bound -> wheels[asked[0]++], of, count)), 1, Integer::sum);
            turned = false;
            for (int wheel = 0; wheel < count && !turned; wheel++) {
                wheels[wheel] = (wheels[wheel] + 1) % (of - count + wheel + 1);
                turned = wheels[wheel] != 0;
            }
        }
    }

    private static int choose(int of, int count) {
        return count == 0 || count == of ? 1 : choose(of - 1, count - 1) + choose(of - 1, count);
    }
}
