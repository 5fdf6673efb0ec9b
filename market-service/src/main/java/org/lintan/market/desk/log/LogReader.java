package org.lintan.market.desk.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.lintan.platform.db.DbFailure;
import org.lintan.platform.db.UnknownWord;

/**
 * One owner of partitions: takes over what Kafka's group protocol assigns, goes on from the database's cursor, and carries out
 * what comes, batch by batch. One thread, no state worth keeping: everything here can be lost at any moment.
 */
final class LogReader implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 500;

    private final Consumer<String, String> consumer;
    private final CommandBatch batch;
    private final String topic;
    private final String topicId;
    private final String owner;
    private final Pace pace;
    private final Decided decided;
    private final NewerRelease newer;
    private final Aside aside;
    private final Duration stayOut;
    private final Runnable ended;
    private final CountDownLatch stop = new CountDownLatch(1);
    /** Epoch by partition taken over. */
    private final Map<TopicPartition, Long> owned = new HashMap<>();

    private final Set<TopicPartition> untaken = new HashSet<>();

    LogReader(
            Consumer<String, String> consumer,
            CommandBatch batch,
            String topic,
            String topicId,
            String owner,
            Pace pace,
            Decided decided,
            NewerRelease newer,
            Aside aside,
            Duration stayOut,
            Runnable ended) {
        this.consumer = consumer;
        this.batch = batch;
        this.topic = topic;
        this.topicId = topicId;
        this.owner = owner;
        this.pace = pace;
        this.decided = decided;
        this.newer = newer;
        this.aside = aside;
        this.stayOut = stayOut;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(topic), this);
            while (stop.getCount() > 0) {
                turn();
            }
        } catch (WakeupException stopped) {
            LOG.debugf("%s leaves the order log", owner);
        } catch (RuntimeException | InterruptedException failure) {
            LOG.errorf(failure, "%s leaves the order log; another owner takes over", owner);
        } finally {
            letGo(List.copyOf(owned.keySet()));
            ended.run();
        }
    }

    void stop() {
        stop.countDown();
        consumer.wakeup();
    }

    private void turn() throws InterruptedException {
        try {
            takeOver();
            ConsumerRecords<String, String> polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                carryOut(partition, polled.records(partition));
            }
            if (aside.isOthersTurn()) {
                LOG.infof("%s leaves the order log for a moment, for somebody of a newer release to go on", owner);
                leave();
                stop.await(stayOut.toMillis(), TimeUnit.MILLISECONDS);
                consumer.subscribe(List.of(topic), this);
            }
        } catch (Fenced fenced) {
            LOG.warnf("%s: %s; joins again", owner, fenced.getMessage());
            leave();
            consumer.subscribe(List.of(topic), this);
        } catch (UnknownTopicOrPartitionException notYet) {
            LOG.debugf("%s is not known everywhere yet", topic);
            stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void leave() {
        Set<TopicPartition> all = Set.copyOf(consumer.assignment());
        consumer.unsubscribe();
        letGo(all);
        untaken.clear();
    }

    private void carryOut(TopicPartition partition, List<ConsumerRecord<String, String>> records)
            throws InterruptedException {
        Long epoch = owned.get(partition);
        int from = 0;
        while (epoch != null && from < records.size()) {
            List<ConsumerRecord<String, String>> part =
                    records.subList(from, Math.min(from + pace.size(), records.size()));
            from += part.size();
            long began = System.nanoTime();
            try {
                carryOut(logPartition(partition), epoch, part);
                pace.took(part.size(), System.nanoTime() - began);
            } catch (Fenced fenced) {
                throw fenced;
            } catch (NewerRelease.Stop beyond) {
                setAside(partition, beyond.met());
                return;
            } catch (RuntimeException failure) {
                LOG.errorf(
                        failure,
                        "Batch of %s from offset %d waits",
                        partition,
                        part.get(0).offset());
                consumer.seek(partition, part.get(0).offset());
                stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
                return;
            }
        }
    }

    /** A batch that fails for a fault of ours is halved until what fails stands alone; that is refused, and those behind it go on. */
    private void carryOut(LogPartition partition, long epoch, List<ConsumerRecord<String, String>> records) {
        try {
            batch.carryOut(partition, epoch, records).await().atMost(PATIENCE);
        } catch (Fenced fenced) {
            throw fenced;
        } catch (RuntimeException failure) {
            long offset = records.get(0).offset();
            if (DbFailure.isTransient(failure)) {
                throw failure;
            }
            UnknownWord unknown = UnknownWord.in(failure);
            if (records.size() == 1 && unknown != null) {
                throw new NewerRelease.Stop(partition, offset, unknown.getMessage());
            }
            if (records.size() == 1) {
                LOG.errorf(failure, "Offset %d of %s fails inside and is refused", offset, partition);
                batch.refuse(partition, epoch, records.get(0)).await().atMost(PATIENCE);
                return;
            }
            LOG.warnf(
                    "%d records from offset %d of %s fail inside and are halved: %s",
                    records.size(), offset, partition, failure);
            int half = records.size() / 2;
            carryOut(partition, epoch, records.subList(0, half));
            carryOut(partition, epoch, records.subList(half, records.size()));
        }
    }

    /** Neither refused nor passed over: somebody of the release that wrote it will carry it out. */
    private void setAside(TopicPartition partition, NewerRelease.Met met) {
        LOG.errorf(
                "%s stops before offset %d of %s, which a newer release wrote (%s): it is left to a process of that release. Replace this one;"
                        + " starting it again does not help.",
                owner, met.offset(), partition, met.what());
        newer.met(met);
        letGo(List.of(partition));
        leaveAlone(partition);
    }

    private void leaveAlone(TopicPartition partition) {
        consumer.pause(List.of(partition));
        aside.add(partition);
    }

    /** Until the database says where to go on, an assigned partition stays paused. */
    private void takeOver() {
        for (TopicPartition partition : List.copyOf(untaken)) {
            try {
                LogPartition here = logPartition(partition);
                if (newer.standsAt(here, batch.nextOffset(here).await().atMost(PATIENCE))) {
                    untaken.remove(partition);
                    leaveAlone(partition);
                    continue;
                }
                LogCursor.Position position = batch.take(here, owner).await().atMost(PATIENCE);
                owned.put(partition, position.epoch());
                decided.by(partition.partition(), owner);
                untaken.remove(partition);
                consumer.seek(partition, position.nextOffset());
                consumer.resume(List.of(partition));
                LOG.infof(
                        "%s owns %s under epoch %d from offset %d",
                        owner, partition, position.epoch(), position.nextOffset());
            } catch (RuntimeException notNow) {
                LOG.warnf("%s cannot be taken over yet: %s", partition, notNow);
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        consumer.seekToBeginning(partitions);
        untaken.addAll(partitions);
    }

    /** Batches are carried out between polls, so none is under way here; nothing is held that would have to be given up. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        letGo(partitions);
        untaken.removeAll(partitions);
    }

    private void letGo(Collection<TopicPartition> partitions) {
        aside.removeAll(partitions);
        for (TopicPartition partition : partitions) {
            owned.remove(partition);
            decided.noLongerBy(partition.partition(), owner);
        }
    }

    private LogPartition logPartition(TopicPartition partition) {
        return new LogPartition(topic, topicId, partition.partition());
    }
}
