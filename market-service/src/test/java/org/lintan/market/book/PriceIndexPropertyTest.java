package org.lintan.market.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The two hand-made maps of the fast book against those of Java. */
class PriceIndexPropertyTest {

    private static final long[] SPREADS = {3, 70, 5_000, 300_000, 1L << 40, Long.MAX_VALUE};

    @Property(tries = 300)
    void thePriceIndexIsASortedMap(@ForAll Random random) {
        long highest = SPREADS[random.nextInt(SPREADS.length)];
        PriceIndex index = new PriceIndex(highest);
        TreeMap<Long, Integer> map = new TreeMap<>();
        long around = random.nextLong(highest) + 1;
        for (int i = 0; i < 400; i++) {
            long price = random.nextInt(5) == 0 ? 1 + random.nextLong(highest) : Math.max(1, Math.min(highest, around + random.nextInt(300) - 150));
            around = random.nextInt(40) == 0 ? price : around;
            if (map.remove(price) != null) {
                index.remove(price);
            } else {
                map.put(price, i);
                index.put(price, i);
            }
            long asked = random.nextBoolean() ? price : 1 + random.nextLong(highest);
            assertEquals(map.getOrDefault(asked, PriceIndex.NONE), index.get(asked));
            assertEquals(value(map.lowerEntry(asked)), index.below(asked));
            assertEquals(value(map.higherEntry(asked)), index.above(asked));
        }
    }

    @Property(tries = 300)
    void theIdTableIsAMap(@ForAll Random random) {
        IdTable table = new IdTable(random.nextInt(20));
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 600; i++) {
            long key = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(60) - 30;
            if (map.remove(key) != null) {
                table.remove(key);
            } else {
                map.put(key, i);
                table.put(key, i);
            }
            long asked = random.nextInt(60) - 30;
            assertEquals(map.getOrDefault(asked, IdTable.NONE), table.get(asked));
            assertEquals(map.size(), table.size());
        }
        assertEquals(map.size(), table.keys().length);
    }

    private static int value(Map.Entry<Long, Integer> entry) {
        return entry == null ? PriceIndex.NONE : entry.getValue();
    }
}
