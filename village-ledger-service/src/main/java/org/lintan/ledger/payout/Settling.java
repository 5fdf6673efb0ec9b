package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.ledger.Cny;
import org.lintan.ledger.Postings;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Carries new words on orders into the books, the orders, the lines and the distribution, in the caller's transaction. */
@ApplicationScoped
class Settling {

    private final PaidOut paidOut;
    private final Books books;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;

    Settling(PaidOut paidOut, Books books, Outbox outbox, Today today, Clock clock) {
        this.paidOut = paidOut;
        this.books = books;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
    }

    /**
     * @param lines every line as it stands afterwards
     * @return where the distribution stands now
     */
    Uni<DistributionState> settle(
            Sql sql,
            Collective village,
            PaidOut.Facts facts,
            Map<Integer, PaymentLine> lines,
            List<Answers.Change> changes) {
        boolean nothingOpen = lines.values().stream().allMatch(line -> line.state() == LineState.PAID);
        return books.post(
                        sql,
                        changes.stream()
                                .flatMap(change -> journal(village, facts.distributionId(), change).stream())
                                .toList())
                .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                    throw Refusal.of(
                                    PayoutCode.PAYOUT_BOOKS_REFUSED,
                                    refused.code().name())
                            .rollback();
                }))
                .chain(() -> PayoutRows.save(sql, village.county(), facts.distributionId(), changes, Utc.now(clock)))
                .chain(() -> paidOut.keep(sql, village, facts.distributionId(), touched(lines, changes)))
                .chain(() -> paidOut.answered(village, facts.distributionId(), nothingOpen))
                .call(standing -> standing.completion() > 0
                        ? outbox.add(sql, List.of(completed(village, facts, standing.completion(), lines.values())))
                        : Uni.createFrom().voidItem())
                .map(PaidOut.Standing::state);
    }

    private static List<PaidOut.LineNow> touched(Map<Integer, PaymentLine> lines, List<Answers.Change> changes) {
        return changes.stream()
                .map(change -> change.line().lineNo())
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream()
                .map(no -> now(lines.get(no)))
                .toList();
    }

    static PaidOut.LineNow now(PaymentLine line) {
        Order last = line.last().orElseThrow();
        return new PaidOut.LineNow(
                line.lineNo(),
                line.householdNo(),
                line.householdParty(),
                line.members(),
                line.amountFen(),
                line.state().name(),
                last.attempt(),
                line.state() == LineState.RETURNED ? last.reason() : null);
    }

    /** Paid: what was owed arrived. Corrected: the reverse of it. Otherwise no money moves. */
    private List<Journal> journal(Collective village, String distributionId, Answers.Change change) {
        PaymentLine line = change.line();
        Order order = change.order();
        String no = distributionId + ":" + line.lineNo() + ":" + order.attempt();
        Account payable = Cny.payable(village.county(), line.householdParty());
        Account paid = Cny.paid(village.county(), line.householdParty());
        if (order.state() == OrderState.PAID) {
            return List.of(new Journal(
                    "payout:" + no,
                    "payout.line",
                    today.date(),
                    List.of(new Transfer(payable, paid, line.amountFen()))));
        }
        return order.corrected()
                ? List.of(new Journal(
                        "payout-correction:" + no,
                        "payout.correction",
                        today.date(),
                        List.of(new Transfer(paid, payable, line.amountFen()))))
                : List.of();
    }

    private static OutgoingEvent completed(
            Collective village, PaidOut.Facts facts, int completion, Collection<PaymentLine> lines) {
        DistributionCompleted event = new DistributionCompleted(
                facts.distributionId(),
                village.county(),
                village.party(),
                facts.potFen(),
                facts.households(),
                sum(lines),
                sum(lines.stream().filter(PaymentLine::everReturned).toList()),
                completion);
        return new OutgoingEvent("ledger.events", village.party(), DistributionCompleted.TYPE, village.county(), event);
    }

    static long sum(Collection<PaymentLine> lines) {
        return lines.stream().mapToLong(PaymentLine::amountFen).reduce(0, Math::addExact);
    }
}
