package org.lintan.market.desk.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.writes.StandingClaim;
import org.lintan.platform.writes.Writes;

/**
 * Carries out records in ONE transaction, of as many partitions as have some: what the desk decides, the keys with their answers and the cursors
 * commit together or not at all. The records of a partition are decided in their order, one partition after the other. A record before the cursor is
 * done already and passed over; a request whose key is answered is told the same again and has no second effect. Where a key comes twice among the records, they are cut, and one transaction follows the other.
 */
@ApplicationScoped
class CommandBatch {

    private static final int RETRIES = 8;

    private final Tx tx;
    private final LogCursor cursor;
    private final CommandRows rows;
    private final KeyRows keys;
    private final CommandParser parser;
    private final ResultCodec codec;
    private final Desk desk;
    private final Writes writes;
    private final Waiting waiting;
    private final AnswersOut answersOut;
    private final Clock clock;

    CommandBatch(
            Tx tx,
            LogCursor cursor,
            CommandRows rows,
            KeyRows keys,
            CommandParser parser,
            ResultCodec codec,
            Desk desk,
            Writes writes,
            Waiting waiting,
            AnswersOut answersOut,
            Clock clock) {
        this.tx = tx;
        this.cursor = cursor;
        this.rows = rows;
        this.keys = keys;
        this.parser = parser;
        this.codec = codec;
        this.desk = desk;
        this.writes = writes;
        this.waiting = waiting;
        this.answersOut = answersOut;
        this.clock = clock;
    }

    /** Takes a partition over and says where to go on. */
    Uni<LogCursor.Position> take(LogPartition partition, String owner) {
        return tx.run(sql -> cursor.take(sql, partition, owner));
    }

    /** Everything in the partition before it is carried out; 0 if nobody has taken it over yet. */
    Uni<Long> nextOffset(LogPartition partition) {
        return tx.run(sql -> cursor.nextOffset(sql, partition));
    }

    /**
     * Carries the records out; fails with {@link Fenced}, and changes nothing, if the epoch is not the partition's. Fails with
     * {@link org.lintan.platform.db.UnknownWord} where a newer release wrote one of them, or the rows it is about.
     */
    Uni<Void> carryOut(List<Share> shares) {
        return carryOut(shares, desk);
    }

    /** The same of one partition. */
    Uni<Void> carryOut(LogPartition partition, long epoch, List<ConsumerRecord<String, String>> records) {
        return carryOut(List.of(new Share(partition, epoch, records)));
    }

    /** Refuses a record that cannot be carried out for a fault of ours; it has its place in the log and its result like any other. */
    Uni<Void> refuse(LogPartition partition, long epoch, ConsumerRecord<String, String> record) {
        return carryOut(List.of(new Share(partition, epoch, List.of(record))), new RefusingDesk());
    }

    private Uni<Void> carryOut(List<Share> shares, Desk by) {
        SortedMap<LogPartition, Long> epochs = new TreeMap<>();
        shares.forEach(share -> epochs.put(share.partition(), share.epoch()));
        return Multi.createFrom()
                .items(() -> Read.runs(shares.stream().flatMap(this::read).toList()).stream())
                .onItem()
                .transformToUniAndConcatenate(run -> carryOut(epochs, by, run).replaceWith(Boolean.TRUE))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Stream<Read> read(Share share) {
        return share.records().stream()
                .map(record ->
                        new Read(share.partition(), record, parser.parse(record).orElse(null)));
    }

    private Uni<Void> carryOut(SortedMap<LogPartition, Long> epochs, Desk by, List<Read> run) {
        AtomicInteger tries = new AtomicInteger();
        return tx.run(sql -> cursor.hold(sql, epochs).chain(held -> {
                    boolean outrun = tries.getAndIncrement() > 0;
                    List<Read> due = run.stream()
                            .filter(read -> read.record().offset()
                                    >= held.get(read.partition()).nextOffset())
                            .toList();
                    return due.isEmpty() ? Uni.createFrom().voidItem() : carryOut(sql, held, due, by, outrun);
                }))
                .onFailure(Outrun.class)
                .retry()
                .atMost(RETRIES);
    }

    /** A batch that was outrun once locks first what its commands draw on, before it reads anything: nobody can outrun it there again. */
    private Uni<Void> carryOut(
            Sql sql, Map<LogPartition, LogCursor.Position> held, List<Read> due, Desk by, boolean outrun) {
        Work work = new Work(held, due);
        Instant now = clock.instant();
        return (outrun ? by.lock(sql, work.commands()) : Uni.createFrom().voidItem())
                .chain(() -> keys.hold(sql))
                .chain(period -> settle(sql, period, work)
                        .chain(() -> keys.free(sql, period, work.freed(period.slot())))
                        .chain(() -> by.decide(sql, work.freshCommands()))
                        .invoke(outcomes -> work.decided(outcomes, codec))
                        .chain(() -> keys.save(sql, period, work.keyRows(codec, now))))
                .chain(() -> rows.save(sql, work.resultRows(codec, now)))
                .chain(() -> rows.saveUnreadable(sql, due, now))
                .chain(() -> answer(sql, work))
                .invoke(() -> sql.afterCommit(() -> tell(work)))
                .chain(() -> cursor.advance(sql, held, work.next()));
    }

    private void tell(Work work) {
        waiting.tell(work.told());
        answersOut.tell(work.answered());
    }

    /** Reads what stands: under the keys, under claims of the release that claimed them before the log, and of commands with an id of their own. */
    private Uni<Void> settle(Sql sql, KeyRows.Period period, Work work) {
        return keys.standing(sql, period, work.keys())
                .chain(standing -> (period.hasOldClaims()
                                ? writes.standing(sql, work.oldClaims(standing))
                                : Uni.createFrom().item(List.<StandingClaim>of()))
                        .chain(claims -> rows.known(sql, work.named(claims, period.hasOldClaims()))
                                .invoke(known -> work.settle(standing, claims, known, codec))))
                .replaceWithVoid();
    }

    /** A claim that was taken over by a repetition is answered through that repetition's own entry in the log. */
    private Uni<Void> answer(Sql sql, Work work) {
        return writes.complete(sql, work.done()).chain(() -> writes.release(sql, work.refused()));
    }
}
