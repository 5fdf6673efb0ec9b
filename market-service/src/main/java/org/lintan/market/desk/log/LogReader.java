package org.lintan.market.desk.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** What has come by then was there before it was asked for: others may be. */
    private static final Duration AT_ONCE = Duration.ofNanos(500_000);
    /** What a fetch takes of a broker that has something; and so long they gather before they are fetched, as a fetch brings what there is. */
    private static final Duration MORE = Duration.ofMillis(3);

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
            carryOut(poll());
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

    /**
     * What has come. The first poll gives what had come when the batch before began, or what comes first; where that had been waiting already, or
     * is more than one command, or comes soon after a batch of several, those behind it are asked for too, and one transaction decides all. Whoever
     * comes alone does not wait for company, and nobody long: not while ever more come, either.
     */
    private Map<TopicPartition, List<ConsumerRecord<String, String>>> poll() throws InterruptedException {
        Map<TopicPartition, List<ConsumerRecord<String, String>>> all = new LinkedHashMap<>();
        long asked = System.nanoTime();
        int count = add(consumer.poll(POLL), all);
        long came = System.nanoTime();
        boolean more = count > 1 || came - asked < AT_ONCE.toNanos();
        long longest = Math.max(MORE.toNanos(), 2 * pace.company());
        while (count > 0
                && count < pace.size()
                && (more && System.nanoTime() - came < longest || System.nanoTime() - asked < pace.company())) {
            stop.await(MORE.toMillis(), TimeUnit.MILLISECONDS);
            int others = add(consumer.poll(MORE), all);
            count += others;
            more = others > 0;
        }
        return all;
    }

    private static int add(
            ConsumerRecords<String, String> polled, Map<TopicPartition, List<ConsumerRecord<String, String>>> all) {
        polled.partitions()
                .forEach(partition -> all.computeIfAbsent(partition, none -> new ArrayList<>())
                        .addAll(polled.records(partition)));
        return polled.count();
    }

    /** Batch by batch; each takes as much of every partition that has something left. */
    private void carryOut(Map<TopicPartition, List<ConsumerRecord<String, String>>> polled)
            throws InterruptedException {
        Map<TopicPartition, Share> left = new LinkedHashMap<>();
        polled.forEach((partition, records) -> {
            Long epoch = owned.get(partition);
            if (epoch != null) {
                left.put(partition, new Share(logPartition(partition), epoch, records));
            }
        });
        while (!left.isEmpty()) {
            Map<TopicPartition, Share> now = next(left);
            Set<TopicPartition> gone = together(now) ? Set.of() : oneByOne(now);
            left.replaceAll(
                    (partition, share) -> share.without(now.get(partition).size()));
            left.entrySet().removeIf(of -> of.getValue().size() == 0 || gone.contains(of.getKey()));
        }
    }

    /** As many as may go together; where there are more, no partition waits for another that has many. */
    private Map<TopicPartition, Share> next(Map<TopicPartition, Share> left) {
        Map<TopicPartition, Share> next = new LinkedHashMap<>();
        int room = pace.size();
        List<Map.Entry<TopicPartition, Share>> fewestFirst = left.entrySet().stream()
                .sorted(Comparator.comparingInt(of -> of.getValue().size()))
                .toList();
        for (Map.Entry<TopicPartition, Share> of : fewestFirst) {
            int fair = Math.max(1, room / (left.size() - next.size()));
            Share first = of.getValue().first(Math.min(fair, of.getValue().size()));
            next.put(of.getKey(), first);
            room -= first.size();
        }
        return next;
    }

    /** All in one transaction: what it costs besides its commands is paid once. Whether that went well; if not, nothing has changed. */
    private boolean together(Map<TopicPartition, Share> shares) {
        if (shares.size() == 1) {
            return false;
        }
        long began = System.nanoTime();
        try {
            batch.carryOut(List.copyOf(shares.values())).await().atMost(PATIENCE);
        } catch (Fenced fenced) {
            throw fenced;
        } catch (RuntimeException failure) {
            LOG.infof("%s carries out %s one by one, together they failed: %s", owner, shares.keySet(), failure);
            return false;
        }
        pace.took(shares.values().stream().mapToInt(Share::size).sum(), System.nanoTime() - began);
        return true;
    }

    /** Those that could not go on. */
    private Set<TopicPartition> oneByOne(Map<TopicPartition, Share> shares) throws InterruptedException {
        Set<TopicPartition> gone = new HashSet<>();
        for (Map.Entry<TopicPartition, Share> of : shares.entrySet()) {
            if (!alone(of.getKey(), of.getValue())) {
                gone.add(of.getKey());
            }
        }
        return gone;
    }

    private boolean alone(TopicPartition partition, Share share) throws InterruptedException {
        long began = System.nanoTime();
        try {
            carryOut(share.partition(), share.epoch(), share.records());
            pace.took(share.size(), System.nanoTime() - began);
            return true;
        } catch (Fenced fenced) {
            throw fenced;
        } catch (NewerRelease.Stop beyond) {
            setAside(partition, beyond.met());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Batch of %s from offset %d waits", partition, share.from());
            consumer.seek(partition, share.from());
            stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        }
        return false;
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
