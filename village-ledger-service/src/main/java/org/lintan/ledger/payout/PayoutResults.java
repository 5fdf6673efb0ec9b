package org.lintan.ledger.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintan.ledger.Asking;
import org.lintan.ledger.Speech;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.distribution.PaidOut;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/**
 * Enters the bank's answer, row by row: what fits settles or comes back, what the bank is still at stays on its way, what cannot be is
 * refused and named while the other rows stand. The same file again gets the first answer again.
 */
@ApplicationScoped
class PayoutResults {

    private static final int MOST_FAULTS = 1_000;

    private final Writes writes;
    private final Villages villages;
    private final PaidOut paidOut;
    private final Settling settling;
    private final ObjectMapper json;
    private final Today today;
    private final Clock clock;
    private final Vertx vertx;

    PayoutResults(
            Writes writes,
            Villages villages,
            PaidOut paidOut,
            Settling settling,
            ObjectMapper json,
            Today today,
            Clock clock,
            Vertx vertx) {
        this.writes = writes;
        this.villages = villages;
        this.paidOut = paidOut;
        this.settling = settling;
        this.json = json;
        this.today = today;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * @param round the batch the answer is said to be of; null when nobody said
     * @param confirmed the kinds of {@link AnswerQuestion} a person has looked at in this file
     */
    Uni<Response> enter(
            Actor steward, String distributionId, Integer round, Set<String> confirmed, byte[] file, Speech speech) {
        return vertx.executeBlocking(() -> AnswerSheet.read(file))
                .chain(sheet -> writes.once(sql -> villages.own(sql, steward)
                        .chain(village -> paidOut.lock(sql, village, distributionId)
                                .chain(facts -> facts.state() == DistributionState.PREPARED
                                        ? Uni.createFrom().item(Outcome.<ResultsView>refused(PayoutCode.PAYOUT_NOT_RUN))
                                        : first(sql, village, distributionId, sheet)
                                                .chain(first -> first.isPresent()
                                                        ? Uni.createFrom()
                                                                .item(Outcome.done(first.get())
                                                                        .by(NoAct.NOTHING_CHANGED))
                                                        : asked(sheet, confirmed, speech)
                                                                .chain(() -> enter(
                                                                        sql, steward, village, facts, round, sheet,
                                                                        speech)))))));
    }

    /** After the first answer: what was entered once is not asked about again. */
    private static Uni<Void> asked(AnswerSheet sheet, Set<String> confirmed, Speech speech) {
        Asking.ask(PayoutCode.RESULTS_HAVE_QUESTIONS, sheet.questions(), confirmed, speech);
        return Uni.createFrom().voidItem();
    }

    private Uni<Outcome<ResultsView>> enter(
            Sql sql,
            Actor steward,
            Collective village,
            PaidOut.Facts facts,
            Integer round,
            AnswerSheet sheet,
            Speech speech) {
        return BankWords.on(sql, today.date())
                .chain(words -> PayoutRows.lines(sql, village.county(), facts.distributionId())
                        .map(lines -> Answers.enter(facts.distributionId(), round, lines, words, sheet.rows())
                                .and(sheet.faults())))
                .chain(entered -> {
                    List<FieldFault> faults = entered.faults().stream()
                            .limit(MOST_FAULTS)
                            .map(f -> new FieldFault(f.field(), f.fault().name(), speech.say(f.zh(), f.en())))
                            .toList();
                    if (entered.faults().size() == sheet.size()) {
                        return Uni.createFrom()
                                .item(Outcome.refused(Refusal.of(
                                                PayoutCode.RESULTS_HAVE_FAULTS,
                                                entered.faults().size())
                                        .with(faults)));
                    }
                    return settling.settle(sql, village, facts, entered.lines(), entered.changes())
                            .map(state -> view(facts.distributionId(), state, entered, faults))
                            .call(view -> keep(sql, steward, village, sheet, view))
                            .map(view -> Outcome.done(view)
                                    .by(Act.of(ActKind.RESULTS_ENTERED, facts.distributionId())
                                            .changed(ActField.STATE, facts.state(), view.state())
                                            .with(
                                                    ActField.PAID,
                                                    entered.to(OrderState.PAID).size())
                                            .with(
                                                    ActField.RETURNED,
                                                    entered.to(OrderState.RETURNED)
                                                            .size())
                                            .with(ActField.SHA256, sheet.sha256())));
                });
    }

    private static ResultsView view(
            String distributionId, DistributionState state, Answers.Entered entered, List<FieldFault> faults) {
        List<PaymentLine> paid =
                entered.to(OrderState.PAID).stream().map(Answers.Change::line).toList();
        List<Answers.Change> returned = entered.to(OrderState.RETURNED);
        List<PaymentLine> open = entered.lines().values().stream()
                .filter(line -> line.state() != LineState.PAID)
                .toList();
        return new ResultsView(
                distributionId,
                state,
                paid.size(),
                Settling.sum(paid),
                returned.size(),
                entered.known(),
                entered.pending(),
                entered.faults().size(),
                open.size(),
                Settling.sum(open),
                returned.stream()
                        .map(change -> new ResultsView.ReturnedLine(
                                change.line().lineNo(),
                                change.line().householdNo(),
                                change.line().amountFen(),
                                change.order().reason()))
                        .toList(),
                faults);
    }

    private Uni<Optional<ResultsView>> first(Sql sql, Collective village, String distributionId, AnswerSheet sheet) {
        return sql.row(
                        "SELECT answer FROM payout_answer WHERE county = ? AND distribution_id = ? AND file_sha256 = ?",
                        village.county(),
                        distributionId,
                        sheet.sha256())
                .map(row -> row.map(found -> read(found.getString("answer"))));
    }

    /** A file with refused rows is not kept: once what stood against them is gone, the same file may be entered again. */
    private Uni<Void> keep(Sql sql, Actor steward, Collective village, AnswerSheet sheet, ResultsView view) {
        return view.refused() > 0
                ? Uni.createFrom().voidItem()
                : sql.update(
                                "INSERT INTO payout_answer (county, distribution_id, file_sha256, answer, entered_by, entered_at) VALUES (?,?,?,?,?,?)",
                                village.county(),
                                view.distributionId(),
                                sheet.sha256(),
                                write(view),
                                steward.subject(),
                                Utc.now(clock))
                        .replaceWithVoid();
    }

    private String write(ResultsView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }

    private ResultsView read(String text) {
        try {
            return json.readValue(text, ResultsView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer kept for this file is not readable", e);
        }
    }
}
