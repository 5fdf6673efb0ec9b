package org.lintan.market.payment;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lintan.market.holder.Holders;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Sends what villages earned to their own bank accounts without being asked: one payment order for each village and business day, or at
 * once by rule. One transaction a village, under the lock of its row, so that pods do not meet; what fails is tried at the next round.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int PAGE = 500;

    /**
     * Villages that can be paid now, as far as one statement can tell: their own transaction looks again. Asked from the accounts, as
     * claims are kept when they are paid and only grow.
     */
    private static final String WAITING =
            "SELECT DISTINCT a.county, a.party FROM bank_account a WHERE a.state = 'CONFIRMED'"
                    + " AND a.in_force_from <= ? AND (a.county > ? OR (a.county = ? AND a.party > ?)) AND EXISTS (SELECT 1 FROM claim c"
                    + " WHERE c.county = a.county AND c.party = a.party AND c.order_id IS NULL) ORDER BY a.county, a.party LIMIT "
                    + PAGE;

    private final Tx tx;
    private final Rules rules;
    private final Calendar calendar;
    private final Payments payments;
    private final Today today;
    private final Clock clock;

    Sweeper(Tx tx, Rules rules, Calendar calendar, Payments payments, Today today, Clock clock) {
        this.tx = tx;
        this.rules = rules;
        this.calendar = calendar;
        this.payments = payments;
        this.today = today;
        this.clock = clock;
    }

    private record Village(String county, String party) {}

    @Scheduled(every = "${lintan.market.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return sweep().onFailure()
                .invoke(failure -> LOG.warnf("The sweep waits for its next round: %s", failure))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** How many orders were made. A village whose order cannot be made does not hold up the others. */
    Uni<Integer> sweep() {
        return after(new Village("", ""), 0);
    }

    /** Those after this one, page by page: however many wait for their day, none is never reached. */
    private Uni<Integer> after(Village last, int made) {
        return tx.run(sql -> sql.rows(WAITING, Utc.of(clock.instant()), last.county(), last.county(), last.party()))
                .map(rows -> rows.stream().map(Sweeper::village).toList())
                .chain(villages -> Multi.createFrom()
                        .iterable(villages)
                        .onItem()
                        .transformToUniAndConcatenate(this::sweep)
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue))
                        .map(orders -> made + orders)
                        .chain(orders -> villages.size() < PAGE
                                ? Uni.createFrom().item(orders)
                                : after(villages.get(PAGE - 1), orders)));
    }

    private Uni<Integer> sweep(Village village) {
        return tx.run(sql -> Holders.lock(sql, village.county(), village.party())
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(0)
                                : AccountRows.inForce(sql, village.county(), village.party(), clock.instant())
                                        .chain(account -> account.isEmpty()
                                                ? Uni.createFrom().item(0)
                                                : due(sql, found.get(), account.get()))))
                .onFailure()
                .invoke(failure -> LOG.warnf("The proceeds of %s wait: %s", village.party(), failure))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Integer> due(Sql sql, Holders.Holder village, BankAccount account) {
        LocalDate day = today.date();
        LocalTime now = LocalTime.ofInstant(clock.instant(), Today.ZONE);
        return rule(sql, village, day)
                .chain(rule ->
                        calendar.isOpen(sql, village.party().county(), day).map(open -> rule.due(day, now, open)))
                .chain(due -> due instanceof SweepRule.Due.Now send
                        ? send(sql, village, account, send.day())
                        : Uni.createFrom().item(0));
    }

    private Uni<Integer> send(Sql sql, Holders.Holder village, BankAccount account, Optional<LocalDate> day) {
        Uni<Boolean> done = day.isEmpty()
                ? Uni.createFrom().item(false)
                : PaymentRows.sweptOn(
                        sql, village.party().county(), village.party().id(), day.get());
        return done.chain(swept -> swept
                ? Uni.createFrom().item(0)
                : PaymentRows.waiting(
                                sql, village.party().county(), village.party().id())
                        .chain(claims -> claims.isEmpty()
                                ? Uni.createFrom().item(0)
                                : payments.sweep(sql, account, claims, day)
                                        .invoke(order -> LOG.infof(
                                                "%s is sent %d fen for %d claims by order %s",
                                                order.party(), order.amountFen(), claims.size(), order.id()))
                                        .replaceWith(1)));
    }

    private Uni<SweepRule> rule(Sql sql, Holders.Holder village, LocalDate day) {
        return rules.inForce(sql, "market.sweep", village.region(), day)
                .chain(sweep -> rules.inForce(sql, "market.sweep_minute", village.region(), day)
                        .map(minute -> new SweepRule("AT_ONCE".equals(sweep.value()), minute.number())));
    }

    private static Village village(Row row) {
        return new Village(row.getString("county"), row.getString("party"));
    }
}
