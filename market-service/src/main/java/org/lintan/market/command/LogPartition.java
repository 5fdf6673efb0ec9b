package org.lintan.market.command;

/**
 * A partition of the order log.
 *
 * @param topicId Kafka's id of the topic: a topic deleted and made anew is another log
 */
record LogPartition(String topic, String topicId, int number) {}
