package org.lintan.ticket.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.documents.StoredDocument;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.inventories.Inventoried;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.plots.PlotView;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.ActionInput;
import org.lintan.ticket.workflow.Attempt;
import org.lintan.ticket.workflow.Check;
import org.lintan.ticket.workflow.Checks;
import org.lintan.ticket.workflow.Declarations;
import org.lintan.ticket.workflow.Document;
import org.lintan.ticket.workflow.Flow;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.Policies;
import org.lintan.ticket.workflow.Whereabouts;

/** Renders a case for one reader. */
@ApplicationScoped
class CaseViews {

    private final StepLog stepLog;

    CaseViews(StepLog stepLog) {
        this.stepLog = stepLog;
    }

    /** @param averageDays how long cases of the county stand at this stage; null where none has left it */
    CaseView of(Case the, Actor reader, Long averageDays) {
        ApplicationRow row = the.row();
        boolean insider = Sight.seesSteps(reader, row.holderParty);
        List<Check> checks = Checks.of(the.facts());
        List<Action> turns = Flow.actions(row.stage()).stream()
                .filter(action -> Policies.isTheirTurn(attempt(action, reader, the)))
                .toList();
        Reduction.Computed computed = the.facts().reduction() instanceof Reduction.Computed found ? found : null;
        return new CaseView(
                row.id,
                row.stage,
                row.stage().zh(),
                row.stage().en(),
                Utc.instant(row.stageSince),
                the.holder(),
                the.plots().stream().map(PlotView::of).toList(),
                the.judged().stream()
                        .filter(JudgedPlots.JudgedPlot::corrected)
                        .map(one -> new CaseView.CorrectedPlot(
                                one.plot().plotId(), one.plot().name(), one.judged(), one.newest()))
                        .toList(),
                the.inventoried().corrected().stream()
                        .map(one -> remeasured(one, the))
                        .toList(),
                the.plots().stream().mapToLong(Plot::areaM2).sum(),
                row.periodStart,
                row.periodEnd,
                row.methodId,
                row.methodVersion,
                the.method().source(),
                row.measuredKg,
                row.reportNo,
                row.measurerName,
                computed == null ? null : computed.quantityKg(),
                computed == null ? List.of() : computed.lines(),
                row.noticeOpenedOn,
                row.noticeEndsOn,
                row.opinionNo,
                row.overrideReason,
                the.facts().outline().source(),
                the.facts().outline().sourceReason(),
                the.facts().outline().outsideReason(),
                insider ? the.steps().stream().map(step -> step(step, the)).toList() : List.of(),
                checks,
                row.stage().open() ? Checks.missing(checks) : List.of(),
                the.facts().conflicts().stream()
                        .map(conflict -> conflict(conflict, Roles.readsWholeCounty(reader)))
                        .toList(),
                the.facts().whereabouts().outside().stream()
                        .map(one -> outside(one, the.facts().whereabouts().invented()))
                        .toList(),
                turns.stream()
                        .filter(action ->
                                Policies.blocker(attempt(action, reader, the)).isEmpty())
                        .map(Action::path)
                        .toList(),
                turns.stream()
                        .map(action -> blocked(action, Policies.blocker(attempt(action, reader, the))))
                        .flatMap(Optional::stream)
                        .toList(),
                the.objections().stream()
                        .filter(objection -> insider || Sight.raised(reader, objection))
                        .map(objection -> objection(objection, the))
                        .toList(),
                insider ? the.items().stream().map(item -> item(item, the)).toList() : List.of(),
                turns.stream()
                        .flatMap(action -> Declarations.text(action, the.facts().today()).stream()
                                .map(text -> new CaseView.ToDeclare(
                                        action.path(),
                                        text,
                                        Declarations.english(text).orElseThrow(),
                                        Declarations.fingerprint(text))))
                        .toList(),
                insider ? receipt(the, averageDays) : null,
                row.ticketId);
    }

    private static Attempt attempt(Action action, Actor actor, Case the) {
        return new Attempt(action, actor, the.asker(), ActionInput.NONE, the.facts());
    }

    private CaseView.Step step(StepRow step, Case the) {
        return new CaseView.Step(
                step.action().path(),
                step.action().zh(),
                step.fromStage,
                step.toStage,
                step.subject,
                step.byName,
                Utc.instant(step.at),
                step.reason,
                step.declaration,
                Optional.ofNullable(step.declaration)
                        .flatMap(Declarations::english)
                        .orElse(null),
                papers(stepLog.documents(step), the));
    }

    private static List<CaseView.Paper> papers(List<Document> documents, Case the) {
        return documents.stream()
                .map(document -> paper(document, the.papers().get(document.sha256())))
                .toList();
    }

    private static CaseView.Receipt receipt(Case the, Long averageDays) {
        return the.steps().stream()
                .filter(step -> step.action() == Action.SUBMIT || step.action() == Action.RESUBMIT)
                .reduce((earlier, later) -> later)
                .map(step -> new CaseView.Receipt(
                        the.row().caseNo, Utc.instant(step.at), the.usualTitleCheckDays(), averageDays))
                .orElse(null);
    }

    private static CaseView.ListedItem item(ReturnedItems.Item item, Case the) {
        return new CaseView.ListedItem(
                item.round(),
                item.itemNo(),
                item.part(),
                item.plotId(),
                the.plots().stream()
                        .filter(plot -> plot.plotId().equals(item.plotId()))
                        .map(Plot::name)
                        .findFirst()
                        .orElse(null),
                item.document() == null
                        ? null
                        : paper(
                                item.document(),
                                the.papers().get(item.document().sha256())),
                item.missing(),
                item.answers().stream()
                        .map(answer -> new CaseView.Answer(
                                answer.answerNo(),
                                answer.text(),
                                answer.byName(),
                                answer.at(),
                                papers(answer.documents(), the)))
                        .toList());
    }

    private static CaseView.CorrectedInventory remeasured(Inventoried.Corrected one, Case the) {
        String plotName = the.plots().stream()
                .filter(plot -> plot.plotId().equals(one.plotId()))
                .map(Plot::name)
                .findFirst()
                .orElseThrow();
        return new CaseView.CorrectedInventory(
                one.plotId(), plotName, one.inventoryId(), one.day(), one.version(), one.newest());
    }

    private static CaseView.Paper paper(Document document, StoredDocument stored) {
        return new CaseView.Paper(
                document.name(),
                document.sha256(),
                stored == null ? null : stored.sizeBytes(),
                stored == null ? null : stored.mediaType(),
                stored == null ? null : stored.photographed());
    }

    private static CaseView.Conflict conflict(LandConflict conflict, boolean onTheMap) {
        return new CaseView.Conflict(
                conflict.issued(),
                conflict.scheme(),
                conflict.reference(),
                conflict.overlapM2(),
                conflict.kind(),
                onTheMap ? conflict.outlines().stream().map(Outline::geoJson).toList() : List.of());
    }

    private static CaseView.Outside outside(Whereabouts.Outside one, boolean invented) {
        return new CaseView.Outside(
                one.plotName(),
                one.division(),
                invented,
                one.outsideM2(),
                one.plotM2(),
                one.around() == null ? null : one.around().geoJson());
    }

    private CaseView.Objection objection(ObjectionRow row, Case the) {
        return new CaseView.Objection(
                row.id,
                row.byName,
                row.text,
                Utc.instant(row.raisedAt),
                papers(stepLog.raisedWith(row, the.steps()), the),
                row.resolution,
                row.resolvedBy,
                Optional.ofNullable(row.resolvedAt)
                        .map((LocalDateTime at) -> Utc.instant(at))
                        .orElse(null),
                papers(stepLog.answeredWith(row, the.steps()), the));
    }

    private static Optional<CaseView.Blocked> blocked(Action action, Optional<Refusal> refusal) {
        return refusal.map(
                why -> new CaseView.Blocked(action.path(), why.code().name(), why.sentence(false), why.sentence(true)));
    }
}
