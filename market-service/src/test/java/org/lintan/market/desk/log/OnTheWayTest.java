package org.lintan.market.desk.log;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.platform.http.Rollback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands on their way are counted exactly, whoever takes and gives back places at once, and however often. */
class OnTheWayTest {

    private static final int MOST_OF_PARTITION = 7;
    private static final int MOST_OF_PARTY = 3;
    private static final List<String> PARTIES = List.of("a", "b", "c", "d");
    private static final int PARTITIONS = 2;

    private record Place(String party, int partition, OnTheWay.Seat seat) {}

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OnTheWay onTheWay = new OnTheWay(MOST_OF_PARTITION, MOST_OF_PARTY, meters);

    @Test
    void aPartyIsLetInUpToItsBoundInAllPartitionsTogetherAndThenRefusedForIt() {
        for (int i = 0; i < MOST_OF_PARTY; i++) {
            onTheWay.take("350428", "a", i % PARTITIONS);
        }
        assertEquals("TOO_MANY_COMMANDS", refusal("a", 1));
        onTheWay.take("350427", "a", 1);
        onTheWay.take("350428", "b", 1);
        assertEquals(List.of(1.0, 0.0, 5.0), figures());
    }

    @Test
    void aPartitionIsFilledByManyAndThenRefusesWhoHasNothingOnItsWay() {
        List<OnTheWay.Seat> seats = IntStream.range(0, MOST_OF_PARTITION)
                .mapToObj(i -> onTheWay.take("350428", "party-" + i, 0))
                .toList();
        assertEquals("MARKET_CROWDED", refusal("one-more", 0));
        assertEquals(0, onTheWay.of("350428", "one-more"), "a refused one is not counted");
        onTheWay.take("350428", "one-more", 1);
        seats.get(0).giveBack();
        seats.get(0).giveBack();
        onTheWay.take("350428", "one-more", 0);
        assertEquals("MARKET_CROWDED", refusal("another", 0));
        assertEquals(List.of(0.0, 2.0, 8.0), figures());
    }

    @Test
    void whoIsLetInAndWhoIsNotIsWhatAListOfThemSays() {
        Random random = new Random(20261127);
        List<Place> taken = new ArrayList<>();
        int refused = 0;
        for (int step = 0; step < 20_000; step++) {
            if (random.nextInt(5) < 3) {
                String party = PARTIES.get(random.nextInt(PARTIES.size()));
                int partition = random.nextInt(PARTITIONS);
                boolean room = count(taken, party) < MOST_OF_PARTY
                        && taken.stream()
                                        .filter(place -> place.partition() == partition)
                                        .count()
                                < MOST_OF_PARTITION;
                if (room) {
                    taken.add(new Place(party, partition, onTheWay.take("350428", party, partition)));
                } else {
                    refusal(party, partition);
                    refused++;
                }
            } else if (!taken.isEmpty()) {
                OnTheWay.Seat seat = taken.remove(random.nextInt(taken.size())).seat();
                for (int times = random.nextInt(3); times >= 0; times--) {
                    seat.giveBack();
                }
            }
            assertEquals(taken.size(), onTheWay.count());
            PARTIES.forEach(party -> assertEquals(count(taken, party), onTheWay.of("350428", party)));
        }
        assertTrue(refused > 1_000 && refused < 15_000, refused + " refused: both ways are walked");
    }

    @Test
    void manyAtOnceNeverPassTheBoundsAndLeaveNobodyBehind() throws Exception {
        int threads = 8;
        ExecutorService people = Executors.newCachedThreadPool();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Random random = new Random(thread);
            all.add(CompletableFuture.runAsync(
                    () -> {
                        for (int round = 0; round < 20_000; round++) {
                            try {
                                OnTheWay.Seat seat = onTheWay.take("350428", PARTIES.get(random.nextInt(4)), 0);
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                Thread.yield();
                                inside.decrementAndGet();
                                // told and timed out at once: two give the same place back
                                CompletableFuture<Void> other =
                                        round % 100 == 0 ? CompletableFuture.runAsync(seat::giveBack, people) : null;
                                seat.giveBack();
                                if (other != null) {
                                    other.join();
                                }
                            } catch (Rollback full) {
                                Thread.yield();
                            }
                        }
                    },
                    people));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        people.shutdown();
        assertTrue(most.get() <= MOST_OF_PARTITION, most + " at once");
        assertEquals(0, onTheWay.count());
        PARTIES.forEach(party -> assertEquals(0, onTheWay.of("350428", party)));
    }

    private static long count(List<Place> taken, String party) {
        return taken.stream().filter(place -> place.party().equals(party)).count();
    }

    private String refusal(String party, int partition) {
        Rollback refused = assertThrows(Rollback.class, () -> onTheWay.take("350428", party, partition));
        assertEquals(429, refused.refusal().code().status());
        return refused.refusal().code().name();
    }

    /** Refused for the party, refused for the partition, on the way: as the metrics tell it. */
    private List<Double> figures() {
        return List.of(
                meters.get("lintan.market.commands.refused")
                        .tag("limit", "party")
                        .counter()
                        .count(),
                meters.get("lintan.market.commands.refused")
                        .tag("limit", "partition")
                        .counter()
                        .count(),
                meters.get("lintan.market.commands.on.the.way").gauge().value());
    }
}
