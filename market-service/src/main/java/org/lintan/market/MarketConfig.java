package org.lintan.market;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set; all keys start with {@code lintan.market}. */
@ConfigMapping(prefix = "lintan.market")
public interface MarketConfig {

    /** Partitions of {@code market.commands} when it is made: the most pods that can carry out commands at once. Fixed afterwards: the order of a ticket's commands rests on it. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int partitions();

    /** Copies of the order log on different brokers. */
    @WithDefault("1")
    @Min(1)
    @Max(5)
    short replicas();

    /** How long a request waits for the result of its command before it answers 202 with an address. */
    @WithDefault("3s")
    Duration answerWithin();

    /**
     * How long a request waits for an answer that is to be told before it looks into the database for it: what a lost answer costs. Where nobody
     * tells, it looks sooner.
     */
    @WithDefault("500ms")
    Duration lookAgain();

    /** How long Kafka has to acknowledge a command before the request is answered 503 {@code BUSY} and may be repeated. */
    @WithDefault("10s")
    Duration sendWithin();

    /**
     * Most requests of this process whose commands in one partition are on their way at once; more are refused 429. As many as one transaction
     * takes: who is let in is decided with the next one.
     */
    @WithDefault("1000")
    @Min(1)
    int onTheWayPerPartition();

    /** Most of them of one party; well below those of a partition, so that one machine leaves room for all others. */
    @WithDefault("100")
    @Min(1)
    int onTheWayPerParty();

    /** How often orders are looked for whose day is over, so that their money and units become free without anybody trading; {@code off} never. */
    String turnDayEvery();

    /** How often villages' proceeds are looked for that are due to be sent to their accounts; {@code off} never. */
    String sweepEvery();

    /** Whether this process carries out commands; off leaves a pod that only takes them. */
    @WithDefault("true")
    boolean desk();

    /** Most commands in one transaction, reached while full ones stay within {@link #batchWithin}. */
    @WithDefault("1000")
    @Min(1)
    @Max(1000)
    int batch();

    /** What one transaction may take: those that take longer get smaller, those that take less than half of it larger. */
    @WithDefault("100ms")
    Duration batchWithin();

    /** How long a silent owner keeps its partitions: the longest pause after a pod dies. */
    @WithDefault("6s")
    Duration ownerTimeout();

    /**
     * The accounts buyers pay to: {@code county|account name|account number|bank} or the same with {@code |business days} behind, several
     * counties one after the other with {@code ;} between. A county without one tells its buyers so, and takes no statement of a bank.
     */
    Optional<String> escrow();
}
