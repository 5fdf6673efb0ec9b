package org.lintan.market.desk.log;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What one transaction takes of one partition.
 *
 * @param epoch under which the partition was taken over
 * @param records in their order; at least one
 */
record Share(LogPartition partition, long epoch, List<ConsumerRecord<String, String>> records) {

    long from() {
        return records.get(0).offset();
    }

    int size() {
        return records.size();
    }

    /** The first records of it. */
    Share first(int count) {
        return new Share(partition, epoch, records.subList(0, count));
    }

    /** All but the first records of it. */
    Share without(int count) {
        return new Share(partition, epoch, records.subList(count, records.size()));
    }
}
