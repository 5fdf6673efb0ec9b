package org.lintan.kernel.id;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdsTest {

    private static final long NOON = 1_767_268_800_000L;

    private final AtomicLong clock = new AtomicLong(NOON);

    @Test
    void aTextIdHasTwentySixCharactersOfTheAlphabetAndEachIsGreaterThanTheOneBefore() {
        String before = "";
        for (int i = 0; i < 10_000; i++) {
            String id = Ids.next();
            assertTrue(id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"), id);
            assertTrue(id.compareTo(before) > 0, id + " after " + before);
            before = id;
        }
    }

    @Test
    void textIdsKeepRisingWhenTheClockStepsBack() {
        Ulids ids = new Ulids(clock::get, RandomGenerator.of("L64X128MixRandom"));
        String before = ids.next();
        for (int i = 0; i < 100; i++) {
            clock.addAndGet(-1000);
            String id = ids.next();
            assertTrue(id.compareTo(before) > 0);
            before = id;
        }
    }

    @Test
    void textIdsCountThroughAllOnesIntoTheNextMillisecond() {
        Ulids ids = new Ulids(clock::get, ones());
        String last = ids.next();
        assertEquals("ZZZZZZZZZZZZZZZZ", last.substring(10));
        String next = ids.next();
        assertEquals("0000000000000000", next.substring(10));
        assertTrue(next.compareTo(last) > 0);
    }

    @Test
    void aLaterMillisecondGivesAGreaterTextIdInAnotherProcess() {
        String here = new Ulids(clock::get, ones()).next();
        clock.incrementAndGet();
        assertTrue(new Ulids(clock::get, RandomGenerator.of("L64X128MixRandom"))
                        .next()
                        .compareTo(here)
                > 0);
    }

    @Test
    void longIdsArePositiveAndRiseAlsoInABurstAndWhenTheClockStepsBack() {
        LongIds ids = new LongIds(clock::get, LongIds.NODES - 1);
        long before = 0;
        for (int i = 0; i < 10_000; i++) {
            long id = ids.next();
            assertTrue(id > before, id + " after " + before);
            before = id;
            clock.addAndGet(i % 3 - 1);
        }
    }

    @Test
    void longIdsOfDifferentProcessesNeverMeet() {
        Set<Long> seen = new HashSet<>();
        for (int node = 0; node < 50; node++) {
            LongIds ids = new LongIds(clock::get, node);
            for (int i = 0; i < 1000; i++) {
                assertTrue(seen.add(ids.next()));
            }
        }
    }

    @Test
    void manyThreadsNeverGetTheSameId() throws InterruptedException {
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 5000; i++) {
                    seen.add(Ids.nextLong());
                    seen.add(Ids.next());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8 * 5000 * 2, seen.size());
    }

    @Test
    void aProcessNumberOutsideItsRangeIsRefused() {
        assertEquals(17, LongIds.nodeOf(" 17 ", ones()));
        assertThrows(IllegalArgumentException.class, () -> new LongIds(clock::get, LongIds.NODES));
        assertThrows(IllegalArgumentException.class, () -> new LongIds(clock::get, -1));
    }

    @Test
    void tellsWhatCannotBeAnId() {
        assertTrue(Ids.canBe(Ids.next()));
        assertTrue(Ids.canBe(String.valueOf(Ids.nextLong())));
        for (String no : new String[] {null, "", " ", "测试", "a b", "x".repeat(65)}) {
            assertFalse(Ids.canBe(no), no);
        }
    }

    private static RandomGenerator ones() {
        return () -> -1L;
    }
}
