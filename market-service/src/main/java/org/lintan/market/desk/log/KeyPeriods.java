package org.lintan.market.desk.log;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Lets the two tables of keys change places when a period ({@code platform.idempotency_days}) is over: a key lives that long at least and twice as
 * long at most. The older table is emptied whole, and is the one that is written from then on.
 */
@ApplicationScoped
class KeyPeriods {

    private static final Logger LOG = Logger.getLogger(KeyPeriods.class);
    private static final String LOCK = "CONCAT(DATABASE(), '.command_period')";

    private final Tx tx;
    private final KeyRows keys;
    private final Rules rules;
    private final Today today;
    private final Clock clock;

    KeyPeriods(Tx tx, KeyRows keys, Rules rules, Today today, Clock clock) {
        this.tx = tx;
        this.keys = keys;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
    }

    @Scheduled(every = "{lintan.purge.every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return turn().onFailure()
                .invoke(failure -> LOG.warnf("The keys of the last period stay a while: %s", failure))
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    /** Whether a period has ended by it. */
    Uni<Boolean> turn() {
        return tx.run(sql -> rules.inForce(sql, "platform.idempotency_days", "", today.date()))
                .chain(days -> turn(clock.instant().minus(Duration.ofDays(days.number()))));
    }

    /** Ends the period if it began before this. One process at a time, on one connection: emptying a table ends a transaction. */
    private Uni<Boolean> turn(Instant limit) {
        return tx.run(sql -> sql.row("SELECT GET_LOCK(" + LOCK + ", 0) AS mine")
                .chain(mine -> mine.orElseThrow().getInteger("mine") == 1
                        ? turnAlone(sql, limit)
                                .onItemOrFailure()
                                .call(() -> sql.rows("SELECT RELEASE_LOCK(" + LOCK + ") AS freed"))
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> turnAlone(Sql sql, Instant limit) {
        return keys.period(sql, "")
                .chain(period -> period.began().isAfter(limit)
                        ? Uni.createFrom().item(false)
                        : empty(sql, period.last()).chain(() -> begin(sql, period)));
    }

    /** Whoever reads the table for long, a copy being made, is not waited for: every batch would wait behind. It is tried again later. */
    private static Uni<Void> empty(Sql sql, String slot) {
        return sql.update("SET SESSION lock_wait_timeout = 1")
                .chain(() -> sql.update("TRUNCATE TABLE command_key_" + slot))
                .onItemOrFailure()
                .call(() -> sql.update("SET SESSION lock_wait_timeout = DEFAULT"))
                .replaceWithVoid();
    }

    /** Waits for the batches under way, which hold the period. */
    private Uni<Boolean> begin(Sql sql, KeyRows.Period ended) {
        return sql.update(
                        "UPDATE command_period SET slot = ?, last_began_at = began_at, began_at = ?, turns = turns + 1 WHERE id = 1 AND turns = ?",
                        ended.last(),
                        Utc.of(clock.instant()),
                        ended.turns())
                .map(rows -> rows == 1);
    }
}
