package org.lintan.market.desk.log;

/**
 * A partition of the order log.
 *
 * @param topicId Kafka's id of the topic: a topic deleted and made anew is another log
 */
record LogPartition(String topic, String topicId, int number) {}
