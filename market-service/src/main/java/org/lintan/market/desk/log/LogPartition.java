package org.lintan.market.desk.log;

import java.util.Comparator;

/**
 * A partition of the order log.
 *
 * @param topicId Kafka's id of the topic: a topic deleted and made anew is another log
 */
record LogPartition(String topic, String topicId, int number) implements Comparable<LogPartition> {

    private static final Comparator<LogPartition> ORDER = Comparator.comparing(LogPartition::topic)
            .thenComparing(LogPartition::topicId)
            .thenComparingInt(LogPartition::number);

    @Override
    public int compareTo(LogPartition other) {
        return ORDER.compare(this, other);
    }
}
