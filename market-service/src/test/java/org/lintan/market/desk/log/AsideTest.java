package org.lintan.market.desk.log;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A partition that this release cannot carry on is left to each other reader once; where there is none, all others go on undisturbed. */
class AsideTest {

    private final TopicPartition partition = new TopicPartition("market.commands", 1);
    private final Set<String> others = new HashSet<>();
    private final Aside aside = new Aside(() -> Set.copyOf(others), Duration.ZERO);

    @Test
    void whoReadsAloneDoesNotLeave() {
        aside.add(partition);
        assertFalse(aside.isOthersTurn());
    }

    @Test
    void eachOtherReaderGetsOneChance() {
        aside.add(partition);
        others.add("second");
        assertTrue(aside.isOthersTurn());
        aside.removeAll(List.of(partition));
        aside.add(partition);
        assertFalse(aside.isOthersTurn(), "the second could not carry it on either");
        others.add("newer");
        assertTrue(aside.isOthersTurn());
        assertFalse(aside.isOthersTurn());
    }

    @Test
    void whoseEveryPartitionGoesOnAsksForNobody() {
        others.add("second");
        assertFalse(aside.isOthersTurn());
        aside.add(partition);
        aside.removeAll(List.of(partition));
        assertFalse(aside.isOthersTurn());
    }
}
