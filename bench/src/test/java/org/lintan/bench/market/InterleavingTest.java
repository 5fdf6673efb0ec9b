package org.lintan.bench.market;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InterleavingTest {

    private static final List<String> ARMS = List.of("a", "b", "c");

    @Test
    void eachRoundRunsEveryArmOnce() {
        for (int round = 0; round < 10; round++) {
            assertEquals(new HashSet<>(ARMS), new HashSet<>(Interleaving.order(ARMS, round)));
            assertEquals(ARMS.size(), Interleaving.order(ARMS, round).size());
        }
    }

    @Test
    void everyArmIsFirstInSomeRoundAndFollowsEveryOtherInSome() {
        Set<String> first = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, 6).mapToObj(round -> Interleaving.order(ARMS, round)).forEach(order -> {
            first.add(order.get(0));
            IntStream.range(1, order.size()).forEach(i -> pairs.add(order.get(i - 1) + order.get(i)));
        });
        assertEquals(new HashSet<>(ARMS), first);
        assertEquals(Set.of("ab", "ba", "ac", "ca", "bc", "cb"), pairs);
    }
}
