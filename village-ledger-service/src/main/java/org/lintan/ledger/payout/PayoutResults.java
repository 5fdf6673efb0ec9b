package org.lintan.ledger.payout;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.ledger.Cny;
import org.lintan.ledger.Postings;
import org.lintan.ledger.Speech;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Enters the bank's answer: all its lines or none. Paid lines settle, returned ones stay payable with their reason. */
@ApplicationScoped
class PayoutResults {

    private static final int MANY = 1_000;
    private static final int MOST_FAULTS = 1_000;

    private final Writes writes;
    private final Villages villages;
    private final PaidOut paidOut;
    private final Books books;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;

    PayoutResults(
            Writes writes, Villages villages, PaidOut paidOut, Books books, Outbox outbox, Today today, Clock clock) {
        this.writes = writes;
        this.villages = villages;
        this.paidOut = paidOut;
        this.books = books;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
    }

    /** A line as it stands before the answer. */
    private record Line(
            int lineNo, String householdNo, String householdParty, long amountFen, boolean paid, int attempt) {}

    /** The answer, sorted by what it does. */
    private record Answer(Map<Integer, Line> lines, List<Line> paid, List<ResultLine> returned, int alreadyPaid) {}

    Uni<Response> enter(Actor steward, String distributionId, byte[] file, Speech speech) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> paidOut.lock(sql, village, distributionId)
                        .chain(facts -> facts.state() == DistributionState.PREPARED
                                ? refuse(Refusal.of(PayoutCode.PAYOUT_NOT_RUN))
                                : lines(sql, village, distributionId)
                                        .chain(lines -> enter(sql, village, facts, lines, file, speech)))));
    }

    private Uni<Outcome<ResultsView>> enter(
            Sql sql, Collective village, PaidOut.Facts facts, Map<Integer, Line> lines, byte[] file, Speech speech) {
        if (SheetReading.of(file) instanceof SheetReading.Unreadable unreadable) {
            return refuse(Refusal.of(unreadable.code()));
        }
        Map<Integer, Boolean> paidByLine = lines.values().stream().collect(Collectors.toMap(Line::lineNo, Line::paid));
        ResultsReading reading = ResultsParser.parse((Sheet) SheetReading.of(file), paidByLine);
        if (!reading.faults().isEmpty()) {
            return refuse(Refusal.of(
                            PayoutCode.RESULTS_HAVE_FAULTS, reading.faults().size())
                    .with(reading.faults().stream()
                            .limit(MOST_FAULTS)
                            .map(f -> new FieldFault(f.field(), f.fault().name(), speech.say(f.zh(), f.en())))
                            .toList()));
        }
        if (reading.lines().isEmpty()) {
            return refuse(Refusal.of(PayoutCode.RESULTS_EMPTY));
        }
        return settle(sql, village, facts, answer(lines, reading.lines()));
    }

    private static Answer answer(Map<Integer, Line> lines, List<ResultLine> results) {
        // a bank that repeats "paid" for a paid line says nothing new
        List<Line> paid = results.stream()
                .filter(ResultLine::paid)
                .map(r -> lines.get(r.lineNo()))
                .filter(l -> !l.paid())
                .toList();
        List<ResultLine> returned = results.stream().filter(r -> !r.paid()).toList();
        return new Answer(lines, paid, returned, results.size() - paid.size() - returned.size());
    }

    private Uni<Outcome<ResultsView>> settle(Sql sql, Collective village, PaidOut.Facts facts, Answer answer) {
        List<Journal> journals = answer.paid().stream()
                .map(line -> journal(village, facts, line))
                .toList();
        return books.post(sql, journals)
                .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                    throw Refusal.of(
                                    PayoutCode.PAYOUT_BOOKS_REFUSED,
                                    refused.code().name())
                            .rollback();
                }))
                .chain(() -> markPaid(sql, village, facts, answer.paid()))
                .chain(() -> markReturned(sql, village, facts, answer.returned()))
                .chain(() -> lines(sql, village, facts.distributionId()))
                .chain(after -> finish(sql, village, facts, answer, after));
    }

    private Journal journal(Collective village, PaidOut.Facts facts, Line line) {
        Transfer arrived = new Transfer(
                Cny.payable(village.county(), line.householdParty()),
                Cny.paid(village.county(), line.householdParty()),
                line.amountFen());
        return new Journal(
                "payout:" + facts.distributionId() + ":" + line.lineNo(),
                "payout.line",
                today.date(),
                List.of(arrived));
    }

    private Uni<Void> markPaid(Sql sql, Collective village, PaidOut.Facts facts, List<Line> paid) {
        return mark(
                sql,
                village,
                facts,
                "state = 'PAID', reason = NULL",
                List.of(),
                paid.stream().map(Line::lineNo).toList());
    }

    private Uni<Void> markReturned(Sql sql, Collective village, PaidOut.Facts facts, List<ResultLine> returned) {
        Map<String, List<Integer>> byReason = returned.stream()
                .collect(Collectors.groupingBy(
                        ResultLine::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(ResultLine::lineNo, Collectors.toList())));
        return Multi.createFrom()
                .iterable(byReason.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> mark(
                        sql,
                        village,
                        facts,
                        "state = 'RETURNED', attempt = attempt + 1, reason = ?",
                        List.of(entry.getKey()),
                        entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> mark(
            Sql sql,
            Collective village,
            PaidOut.Facts facts,
            String change,
            List<Object> values,
            List<Integer> lineNos) {
        Uni<Integer> chain = Uni.createFrom().item(0);
        for (int from = 0; from < lineNos.size(); from += MANY) {
            List<Integer> part = lineNos.subList(from, Math.min(from + MANY, lineNos.size()));
            List<Object> args = new ArrayList<>(values);
            args.add(Utc.of(clock.instant()));
            args.add(village.county());
            args.add(facts.distributionId());
            args.addAll(part);
            chain = chain.chain(() -> sql.update(
                    "UPDATE distribution_line SET " + change + ", answered_at = ? WHERE county = ?"
                            + " AND distribution_id = ? AND line_no IN (" + "?,".repeat(part.size() - 1) + "?)",
                    args.toArray()));
        }
        return chain.replaceWithVoid();
    }

    private Uni<Outcome<ResultsView>> finish(
            Sql sql, Collective village, PaidOut.Facts facts, Answer answer, Map<Integer, Line> after) {
        List<Line> open = after.values().stream().filter(line -> !line.paid()).toList();
        boolean completes = open.isEmpty() && facts.state() != DistributionState.COMPLETED;
        return paidOut.answered(village, facts.distributionId(), open.isEmpty())
                .call(state -> completes
                        ? outbox.add(sql, List.of(completed(village, facts, after)))
                        : Uni.createFrom().voidItem())
                .map(state -> Outcome.done(new ResultsView(
                        facts.distributionId(),
                        state,
                        answer.paid().size(),
                        sum(answer.paid()),
                        answer.returned().size(),
                        answer.alreadyPaid(),
                        open.size(),
                        sum(open),
                        answer.returned().stream()
                                .map(r -> new ResultsView.ReturnedLine(
                                        r.lineNo(),
                                        answer.lines().get(r.lineNo()).householdNo(),
                                        answer.lines().get(r.lineNo()).amountFen(),
                                        r.reason()))
                                .toList())));
    }

    private static OutgoingEvent completed(Collective village, PaidOut.Facts facts, Map<Integer, Line> lines) {
        DistributionCompleted event = new DistributionCompleted(
                facts.distributionId(),
                village.county(),
                village.party(),
                facts.potFen(),
                facts.households(),
                sum(lines.values().stream().toList()),
                sum(lines.values().stream().filter(line -> line.attempt() > 1).toList()));
        return new OutgoingEvent("ledger.events", village.party(), DistributionCompleted.TYPE, village.county(), event);
    }

    private static Uni<Map<Integer, Line>> lines(Sql sql, Collective village, String distributionId) {
        return sql.rows(
                        "SELECT line_no, household_no, household_party, amount_fen, state, attempt FROM distribution_line"
                                + " WHERE county = ? AND distribution_id = ? ORDER BY line_no",
                        village.county(),
                        distributionId)
                .map(rows -> rows.stream()
                        .map(row -> new Line(
                                row.getInteger("line_no"),
                                row.getString("household_no"),
                                row.getString("household_party"),
                                row.getLong("amount_fen"),
                                row.getString("state").equals("PAID"),
                                row.getInteger("attempt")))
                        .collect(Collectors.toMap(Line::lineNo, line -> line, (a, b) -> a, LinkedHashMap::new)));
    }

    private static long sum(List<Line> lines) {
        return lines.stream().mapToLong(Line::amountFen).reduce(0, Math::addExact);
    }

    private static <T> Uni<Outcome<T>> refuse(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
