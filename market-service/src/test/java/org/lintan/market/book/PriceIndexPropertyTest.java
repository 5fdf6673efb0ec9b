package org.lintan.market.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The hand-made maps of the fast book against those of Java. */
class PriceIndexPropertyTest {

    private static final long[] SPREADS = {3, 70, 5_000, 300_000, 1L << 40, Long.MAX_VALUE};

    @Property(tries = 300)
    void theIndexOfPagesIsASortedSetOfPrices(@ForAll Random random) {
        long highest = SPREADS[random.nextInt(SPREADS.length)];
        OrderPool pool = new OrderPool(0);
        PriceIndex index = new PagedIndex(highest, pool, (key, pages) -> PriceIndex.NONE);
        isASortedSetOfPrices(index, pool, highest, random);
        assertTrue(pool.highWater() <= 402 << 6, "pages are used again");
    }

    @Property(tries = 300)
    void theIndexOfSparsePricesIsASortedSetOfPrices(@ForAll Random random) {
        long highest = SPREADS[random.nextInt(SPREADS.length)];
        OrderPool pool = new OrderPool(0);
        isASortedSetOfPrices(SparseIndex.of(pool), pool, highest, random);
        assertTrue(pool.highWater() <= 402, "heads are used again");
    }

    private static void isASortedSetOfPrices(PriceIndex index, OrderPool pool, long highest, Random random) {
        TreeMap<Long, Integer> map = new TreeMap<>();
        long around = random.nextLong(highest) + 1;
        for (int i = 0; i < 400; i++) {
            long price = random.nextInt(5) == 0
                    ? 1 + random.nextLong(highest)
                    : Math.max(1, Math.min(highest, around + random.nextInt(300) - 150));
            around = random.nextInt(40) == 0 ? price : around;
            Integer there = map.remove(price);
            if (there != null) {
                index.clear(there);
            } else {
                int level = index.home(price);
                index.set(level);
                assertEquals(price, index.key(level));
                assertTrue(level < pool.highWater() && !map.containsValue(level), "a level of its own");
                map.put(price, level);
            }
            long asked = random.nextBoolean() ? price : 1 + random.nextLong(highest);
            assertEquals(map.getOrDefault(asked, PriceIndex.NONE), index.get(asked));
            assertEquals(value(map.higherEntry(asked)), index.above(asked));
        }
        List.copyOf(map.values()).forEach(index::clear);
    }

    @Property(tries = 300)
    void theIdTableIsAMapFromIdToSlot(@ForAll Random random) {
        OrderPool pool = new OrderPool(0);
        IdTable table = new IdTable(pool, random.nextInt(20));
        Map<Long, Integer> map = new HashMap<>();
        long stride = 1L << random.nextInt(50);
        long next = random.nextLong();
        for (int i = 0; i < 600; i++) {
            next += stride;
            long id = random.nextInt(4) == 0
                    ? random.nextLong()
                    : random.nextInt(3) == 0 ? next : (random.nextInt(60) - 30) * stride;
            Integer there = map.remove(id);
            if (there != null) {
                table.remove(id, there);
                pool.release(there);
            } else {
                int slot = pool.add(id, 0, Side.BUY, 1, 0, false, 0);
                map.put(id, slot);
                table.put(id, slot);
            }
            long asked = (random.nextInt(60) - 30) * stride;
            assertEquals(map.getOrDefault(asked, IdTable.NONE), table.get(asked));
            assertEquals(map.containsKey(asked), table.has(asked));
            assertFalse(table.has(next + stride));
            assertEquals(map.size(), table.size());
        }
        map.forEach((id, slot) -> assertEquals(slot, table.get(id)));

        SlotSet gone = new SlotSet(pool.highWater());
        Map<Long, Integer> stay = new HashMap<>(map);
        stay.values().removeIf(slot -> random.nextInt(3) > 0);
        map.forEach((id, slot) -> {
            if (!stay.containsKey(id)) {
                gone.add(slot);
            }
        });
        table.removeAll(gone);
        assertEquals(stay.size(), table.size());
        map.forEach((id, slot) -> assertEquals(stay.getOrDefault(id, IdTable.NONE), table.get(id)));
    }

    private static int value(Map.Entry<Long, Integer> entry) {
        return entry == null ? PriceIndex.NONE : entry.getValue();
    }
}
