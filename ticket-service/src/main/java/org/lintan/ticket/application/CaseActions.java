package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.application.JudgedPlots.JudgedPlot;
import org.lintan.ticket.inventories.InventoryCatalog;
import org.lintan.ticket.issuance.Issuance;
import org.lintan.ticket.issuance.IssueOrder;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.ActionInput;
import org.lintan.ticket.workflow.Attempt;
import org.lintan.ticket.workflow.Document;
import org.lintan.ticket.workflow.Flow;
import org.lintan.ticket.workflow.Policies;
import org.lintan.ticket.workflow.ReturnedItem;
import org.lintan.ticket.workflow.WorkflowRefusal;

/** Lets a person act on a case: lock, gather the facts, ask the policies, do it, write the step. One transaction. */
@ApplicationScoped
class CaseActions {

    private final Writes writes;
    private final Rules rules;
    private final Today today;
    private final Clock clock;
    private final CaseReader reader;
    private final CaseLock lock;
    private final ReturnedItems items;
    private final ObjectionRows objections;
    private final StepLog stepLog;
    private final CasePapers papers;
    private final JudgedPlots plots;
    private final InventoryCatalog inventories;
    private final Issuance issuance;

    CaseActions(
            Writes writes,
            Rules rules,
            Today today,
            Clock clock,
            CaseReader reader,
            CaseLock lock,
            ReturnedItems items,
            ObjectionRows objections,
            StepLog stepLog,
            CasePapers papers,
            JudgedPlots plots,
            InventoryCatalog inventories,
            Issuance issuance) {
        this.writes = writes;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
        this.reader = reader;
        this.lock = lock;
        this.items = items;
        this.objections = objections;
        this.stepLog = stepLog;
        this.papers = papers;
        this.plots = plots;
        this.inventories = inventories;
        this.issuance = issuance;
    }

    Uni<Response> act(Actor actor, String applicationId, String path, ActionInput input) {
        Optional<Action> action = Action.at(path);
        return writes.once(sql -> action.isEmpty()
                ? Uni.createFrom().item(Outcome.<ActionResult>refused(WorkflowRefusal.ACTION_UNKNOWN, path))
                : lock.take(sql, actor, applicationId)
                        .chain(row -> reader.read(sql, actor, row, input.takesNewestPlots(action.get())))
                        .chain(the -> {
                            Optional<Refusal> refusal =
                                    Policies.judge(new Attempt(action.get(), actor, the.asker(), input, the.facts()));
                            return refusal.isPresent()
                                    ? Uni.createFrom().item(Outcome.<ActionResult>refused(refusal.get()))
                                    : taken(sql, actor, action.get(), input, the);
                        }));
    }

    private Uni<Outcome<ActionResult>> taken(Sql sql, Actor actor, Action action, ActionInput input, Case the) {
        ApplicationRow row = the.row();
        String from = row.stage;
        String numbered = row.caseNo;
        return take(sql, actor, action, input, the)
                .map(result -> Outcome.done(result)
                        .by(Act.of(ActKind.valueOf("CASE_" + action.name()), row.id)
                                .changed(ActField.STAGE, from, row.stage)
                                .changed(ActField.CASE_NO, numbered, row.caseNo)
                                .with(ActField.QUANTITY_KG, input.measuredKg())
                                .with(ActField.REPORT_NO, input.reportNo())
                                .with(ActField.OPINION_NO, input.opinionNo())
                                .with(ActField.SERIAL, result.serial())
                                .because(words(input))));
    }

    /** What the person gave as reason; of what an action does not ask, nothing was sent. */
    private static String words(ActionInput input) {
        return Stream.of(
                        Stream.of(input.reason(), input.overrideReason(), input.text(), input.resolution()),
                        input.reasons().stream(),
                        input.items().stream().map(ReturnedItem::missing),
                        Stream.of(input.outsideReason(), input.coordinateReason()))
                .flatMap(Function.identity())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(";"));
    }

    private Uni<ActionResult> take(Sql sql, Actor actor, Action action, ActionInput input, Case the) {
        ApplicationRow row = the.row();
        LocalDateTime now = Utc.now(clock);
        String from = row.stage;
        String to = Flow.next(row.stage(), action).orElseThrow().name();
        List<JudgedPlot> taken = input.takesNewestPlots(action) ? the.judged() : List.of();
        return papers.attach(sql, actor, row, the.papers().keySet(), input.documents())
                .chain(() -> plots.take(sql, row.id, taken))
                .chain(() -> effect(sql, actor, action, input, the, now))
                .chain(effect -> {
                    row.stage = to;
                    row.stageSince = from.equals(to) ? row.stageSince : now;
                    return stepLog.add(
                                    row, the.steps().size() + 1, action, from, actor, input, taken, today.date(), now)
                            .replaceWith(() -> new ActionResult(
                                    row.id,
                                    to,
                                    row.noticeEndsOn,
                                    effect.objectionId(),
                                    row.ticketId,
                                    effect.serial(),
                                    effect.verifyCode()));
                });
    }

    /** What an action brought about beyond the new stage; null where it did not. */
    private record Effect(String objectionId, String serial, String verifyCode) {

        private static final Effect NONE = new Effect(null, null, null);
    }

    private Uni<Effect> effect(Sql sql, Actor actor, Action action, ActionInput input, Case the, LocalDateTime now) {
        return switch (action) {
            case SUBMIT -> number(sql, the.row());
            case RESUBMIT -> done(the.row()::beginNewRound);
            case RETURN -> items.list(sql, the, named(the), input.items()).replaceWith(Effect.NONE);
            case CHECK_TITLE, RECORD_OUTLINE -> done(() -> recordOutline(the, input));
            case MEASURE -> measure(sql, actor, input, the);
            case REVIEW -> done(() -> the.row().reviewed(ShownName.clean(input.opinionNo()), input.overrideReason()));
            case WITHDRAW, REJECT -> done(the.row()::endedWithoutTicket);
            case OPEN_NOTICE ->
                rules.inForce(sql, "ticket.notice_days", the.row().villageCode, today.date())
                        .chain(days -> done(() -> the.row().putOnNotice(today.date(), days.number())));
            case OBJECT -> raise(actor, the.row(), input, now);
            case RESOLVE_OBJECTION -> resolve(actor, the, input, now);
            case FILE -> issue(sql, actor, the, now);
            default -> Uni.createFrom().item(Effect.NONE);
        };
    }

    /** The case's number, on its receipt. Who submits next in the county this year waits for the end of this transaction, so none is skipped or given twice. */
    private Uni<Effect> number(Sql sql, ApplicationRow row) {
        int year = today.date().getYear();
        return sql.update(
                        "INSERT INTO case_counter (county, year, last_no) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE last_no = last_no + 1",
                        row.county,
                        year)
                .chain(() -> sql.row(
                        "SELECT last_no FROM case_counter WHERE county = ? AND year = ? FOR UPDATE", row.county, year))
                .chain(counted -> done(() -> row.caseNo =
                        "%d-%04d".formatted(year, counted.orElseThrow().getLong("last_no"))));
    }

    /** The papers of a case by their newest name, those that came with an answer to an item among them. */
    private Map<String, Document> named(Case the) {
        Map<String, Document> named = stepLog.named(the.steps());
        ReturnedItems.papers(the.items()).forEach(document -> named.put(document.sha256(), document));
        return named;
    }

    private static Uni<Effect> done(Runnable change) {
        change.run();
        return Uni.createFrom().item(Effect.NONE);
    }

    private static void recordOutline(Case the, ActionInput input) {
        ApplicationRow row = the.row();
        long outsideM2 = the.facts().whereabouts().outsideM2();
        if (input.outsideReason() != null && outsideM2 > 0) {
            row.explainedOutside(input.outsideReason(), outsideM2);
        }
        if (input.coordinateSource() != null) {
            row.sourced(input.coordinateSource(), input.coordinateReason());
        }
    }

    /** Refuses {@code REPORT_USED}: two cases measured by one report would be one forest twice. */
    private Uni<Effect> measure(Sql sql, Actor actor, ActionInput input, Case the) {
        ApplicationRow row = the.row();
        String report = ShownName.clean(input.reportNo());
        return sql.row(
                        "SELECT id FROM application WHERE county = ? AND measurer_party = ? AND report_key = ? AND id <> ?",
                        row.county,
                        actor.party(),
                        NameKey.of(report),
                        row.id)
                .chain(used -> {
                    if (used.isPresent()) {
                        throw Refusal.of(WorkflowRefusal.REPORT_USED, report).rollback();
                    }
                    row.measured(input.measuredKg(), report, actor.party(), input.measurerName());
                    return inventories
                            .measure(sql, row.id, row.round, the.inventoried().versionIds(row.period()))
                            .replaceWith(Effect.NONE);
                });
    }

    private Uni<Effect> raise(Actor actor, ApplicationRow row, ActionInput input, LocalDateTime now) {
        ObjectionRow objection = new ObjectionRow();
        objection.id = Ids.next();
        objection.county = row.county;
        objection.applicationId = row.id;
        objection.subject = actor.subject();
        objection.byName = actor.name();
        objection.byParty = actor.party();
        objection.text = input.text().strip();
        objection.raisedAt = now;
        return objections.persist(objection).replaceWith(new Effect(objection.id, null, null));
    }

    private static Uni<Effect> resolve(Actor actor, Case the, ActionInput input, LocalDateTime now) {
        Optional<ObjectionRow> objection = the.objections().stream()
                .filter(row -> row.open() && row.id.equals(input.objectionId()))
                .findFirst();
        if (objection.isEmpty()) {
            return Uni.createFrom()
                    .failure(Refusal.of(WorkflowRefusal.OBJECTION_UNKNOWN).rollback());
        }
        objection.get().resolve(input.resolution().strip(), actor.name(), now);
        return Uni.createFrom().item(new Effect(objection.get().id, null, null));
    }

    private Uni<Effect> issue(Sql sql, Actor actor, Case the, LocalDateTime now) {
        ApplicationRow row = the.row();
        IssueOrder order = new IssueOrder(
                row.id,
                the.holder(),
                the.plots(),
                row.period(),
                row.measuredKg,
                row.methodId,
                row.methodVersion,
                the.toleranceM2(),
                Particulars.of(the, actor, now));
        return issuance.issue(sql, order)
                .invoke(issued -> row.ticketId = issued.ticketId())
                .map(issued -> new Effect(null, issued.serial(), issued.verifyCode()));
    }
}
