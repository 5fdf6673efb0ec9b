package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.workflow.ActionInput;
import org.lintan.ticket.workflow.Document;
import org.lintan.ticket.workflow.Stage;
import org.lintan.ticket.workflow.WorkflowRefusal;

/** The applicant puts a returned case right, item by item. One transaction each. */
@ApplicationScoped
class Corrections {

    private final Writes writes;
    private final Clock clock;
    private final CaseLock lock;
    private final CasePapers papers;
    private final ReturnedItems items;

    Corrections(Writes writes, Clock clock, CaseLock lock, CasePapers papers, ReturnedItems items) {
        this.writes = writes;
        this.clock = clock;
        this.lock = lock;
        this.papers = papers;
        this.items = items;
    }

    /**
     * Answers an item of the list the case went back with; a better answer is kept beside the earlier ones. Refuses {@code CASE_STAGE_FORBIDS}
     * once the case is sent again or withdrawn, and {@code ITEM_ANSWERED_MEANWHILE} where another clerk was quicker.
     */
    Uni<Response> answer(Actor actor, String applicationId, int itemNo, ItemAnswer answer) {
        return writes.once(sql -> lock.take(sql, actor, applicationId)
                .chain(row -> items.of(sql, row).chain(listed -> {
                    Optional<ReturnedItems.Item> item = listed.stream()
                            .filter(one -> one.round() == row.round && one.itemNo() == itemNo)
                            .findFirst();
                    Optional<Refusal> refusal = refusal(actor, row, item, itemNo, answer);
                    return refusal.isPresent()
                            ? Uni.createFrom().item(Outcome.<ItemAnswered>refused(refusal.get()))
                            : keep(sql, actor, row, item.get(), answer)
                                    .map(kept -> Outcome.done(kept)
                                            .by(Act.of(ActKind.CASE_ITEM_ANSWERED, row.id)
                                                    .with(ActField.ITEM_NO, itemNo)
                                                    .because(answer.text())));
                })));
    }

    private static Optional<Refusal> refusal(
            Actor actor, ApplicationRow row, Optional<ReturnedItems.Item> item, int itemNo, ItemAnswer answer) {
        if (!row.holderParty.equals(actor.party())) {
            return Optional.of(Refusal.of(WorkflowRefusal.CASE_NOT_YOURS));
        }
        if (row.stage() != Stage.RETURNED) {
            return Optional.of(Refusal.of(
                    WorkflowRefusal.CASE_STAGE_FORBIDS,
                    row.stage().zh(),
                    row.stage().en(),
                    "补正",
                    "be put right"));
        }
        if (item.isEmpty()) {
            return Optional.of(Refusal.of(WorkflowRefusal.ITEM_UNKNOWN, itemNo));
        }
        if (ActionInput.blank(answer.text())) {
            return Optional.of(Refusal.of(WorkflowRefusal.ITEM_ANSWER_REQUIRED));
        }
        if (!answer.documents().stream().allMatch(Document::readable)) {
            return Optional.of(Refusal.of(WorkflowRefusal.DOCUMENT_UNREADABLE));
        }
        return item.get().answers().size() == answer.answersSeen()
                ? Optional.empty()
                : Optional.of(Refusal.of(WorkflowRefusal.ITEM_ANSWERED_MEANWHILE));
    }

    private Uni<ItemAnswered> keep(
            Sql sql, Actor actor, ApplicationRow row, ReturnedItems.Item item, ItemAnswer answer) {
        return papers.of(sql, row)
                .chain(known -> papers.attach(sql, actor, row, known.keySet(), answer.documents()))
                .chain(() ->
                        items.answer(sql, row, item, actor, answer.text().strip(), answer.documents(), Utc.now(clock)))
                .replaceWith(
                        () -> new ItemAnswered(item.itemNo(), item.answers().size() + 1));
    }

    /** @param answerNo which answer to the item this is, from 1 */
    record ItemAnswered(int itemNo, int answerNo) {}
}
