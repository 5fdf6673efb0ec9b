package org.lintan.ledger.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.notice.Notice;
import org.lintan.kernel.text.ShownName;
import org.lintan.ledger.Speech;
import org.lintan.ledger.income.Pot;
import org.lintan.ledger.income.Purse;
import org.lintan.ledger.plan.Plan;
import org.lintan.ledger.plan.PlanArithmetic;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.ledger.roll.Roll;
import org.lintan.ledger.roll.Rolls;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Records decisions and tells where they stand. */
@ApplicationScoped
public class Decisions {

    private static final TypeReference<List<Meeting>> MEETINGS = new TypeReference<>() {};

    private final Tx tx;
    private final Writes writes;
    private final Villages villages;
    private final VillageRules rules;
    private final Rolls rolls;
    private final Purse purse;
    private final DecisionRows decisions;
    private final ObjectionRows objections;
    private final DecisionPapers papers;
    private final ObjectMapper json;
    private final Today today;
    private final Clock clock;

    Decisions(
            Tx tx,
            Writes writes,
            Villages villages,
            VillageRules rules,
            Rolls rolls,
            Purse purse,
            DecisionRows decisions,
            ObjectionRows objections,
            DecisionPapers papers,
            ObjectMapper json,
            Today today,
            Clock clock) {
        this.tx = tx;
        this.writes = writes;
        this.villages = villages;
        this.rules = rules;
        this.rolls = rolls;
        this.purse = purse;
        this.decisions = decisions;
        this.objections = objections;
        this.papers = papers;
        this.json = json;
        this.today = today;
        this.clock = clock;
    }

    Uni<Response> record(Actor steward, DecisionRequest request, Speech speech) {
        return writes.once(sql -> {
            List<String> missing = request == null ? List.of("body") : request.missing();
            if (!missing.isEmpty()) {
                return refuse(Refusal.of(DecisionCode.DECISION_INCOMPLETE)
                        .with(missing.stream()
                                .map(field -> new FieldFault(field, "MISSING", speech.say("没有填写。", "Missing.")))
                                .toList()));
            }
            LocalDate decidedOn = request.steps().stream()
                    .filter(m -> m.step() == Step.ASSEMBLY)
                    .map(Meeting::heldOn)
                    .findFirst()
                    .orElse(request.publishedOn());
            // locked: of two decisions recorded at once, the second must see what the first promised
            return villages.lockOwn(sql, steward)
                    .chain(village -> rules.thresholds(sql, village, decidedOn)
                            .chain(thresholds -> judge(sql, steward, village, request, thresholds, speech)));
        });
    }

    private Uni<Outcome<DecisionView>> judge(
            Sql sql, Actor steward, Collective village, DecisionRequest request, Thresholds thresholds, Speech speech) {
        List<ProcedureFault> faults =
                ProcedurePolicy.judge(request.steps(), thresholds, request.publishedOn(), today.date());
        if (!faults.isEmpty()) {
            return refuse(Refusal.of(DecisionCode.DECISION_BELOW_THRESHOLD, faults.size())
                    .with(faults.stream()
                            .map(f -> new FieldFault(f.field(), f.fault().name(), speech.say(f.zh(), f.en())))
                            .toList()));
        }
        return rolls.one(sql, village.county(), village.party(), request.rollId())
                .chain(roll -> PlanArithmetic.reckon(request.plan(), request.potFen(), roll.members())
                                instanceof Reckoning.Unfit unfit
                        ? refuse(unfit.refusal())
                        : purse.pot(sql, village)
                                .invoke(pot -> Purse.refuseAdvanced(pot.advancedFen()))
                                .chain(pot -> pot.freeFen() < request.potFen()
                                        ? refuse(exceeds(request, pot))
                                        : rules.noticeDays(sql, village, request.publishedOn())
                                                .chain(days -> insert(sql, steward, village, request, roll, days))));
    }

    private static Refusal exceeds(DecisionRequest request, Pot pot) {
        return Refusal.of(
                DecisionCode.DECISION_EXCEEDS_AVAILABLE,
                request.potFen(),
                pot.freeFen(),
                pot.availableFen(),
                pot.reservedFen());
    }

    /** Of publication and entry the later: a record dated back cannot shorten a notice. */
    static LocalDate noticeStarts(LocalDate publishedOn, LocalDate recordedOn) {
        return publishedOn.isAfter(recordedOn) ? publishedOn : recordedOn;
    }

    private Uni<Outcome<DecisionView>> insert(
            Sql sql, Actor steward, Collective village, DecisionRequest request, Roll roll, int ruleDays) {
        int days = request.noticeDays() == null ? ruleDays : request.noticeDays();
        if (days < ruleDays) {
            return refuse(Refusal.of(DecisionCode.DECISION_NOTICE_TOO_SHORT, ruleDays));
        }
        DecisionRow row = new DecisionRow();
        row.id = Ids.next();
        row.county = village.county();
        row.party = village.party();
        row.title = ShownName.clean(request.title());
        row.plan = write(request.plan());
        row.meetings = write(request.steps());
        row.potFen = request.potFen();
        row.rollId = roll.rollId();
        row.publishedOn = request.publishedOn();
        row.noticeDays = days;
        row.noticeEndsOn = Notice.starting(noticeStarts(request.publishedOn(), today.date()), days)
                .lastDay();
        // fixed now from what is decided, so that nobody can try seeds until an odd fen falls where he likes
        row.seed = Sha256.hexOf((row.id + "|" + roll.fileSha256() + "|" + row.potFen + "|" + row.plan)
                .getBytes(StandardCharsets.UTF_8));
        row.proposedBy = steward.subject();
        row.proposedName = steward.name();
        row.recordedAt = Utc.of(clock.instant());
        return decisions
                .persist(row)
                .chain(() -> papers.bind(sql, steward, PaperObject.DECISION, row.id, request.documents()))
                .chain(bound -> papers.of(sql, row.county, List.of(row.id), List.of())
                        .map(found -> Outcome.created(
                                        view(village, row, List.of(), found, steward),
                                        URI.create("/api/v1/decisions/" + row.id))
                                .by(Act.of(ActKind.DECISION_RECORDED, row.id)
                                        .with(ActField.NAME, row.title)
                                        .with(ActField.AMOUNT_FEN, row.potFen)
                                        .with(ActField.DAY, row.publishedOn)
                                        .counted(ActField.PAPERS, bound))));
    }

    Uni<Page<DecisionView>> list(Actor actor) {
        return tx.run(sql -> villages.of(sql, actor)
                .chain(village -> decisions
                        .all(village.county(), village.party())
                        .chain(rows -> views(sql, actor, village, rows))
                        .map(Page::all)));
    }

    private Uni<List<DecisionView>> views(Sql sql, Actor actor, Collective village, List<DecisionRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        return objections
                .to(village.county(), ids)
                .chain(all -> papers.of(sql, village.county(), ids, all)
                        .map(found -> rows.stream()
                                .map(row -> view(
                                        village,
                                        row,
                                        all.stream()
                                                .filter(o -> o.decisionId.equals(row.id))
                                                .toList(),
                                        found,
                                        actor))
                                .toList()));
    }

    Uni<DecisionView> get(Actor actor, String id) {
        return tx.run(sql -> villages.of(sql, actor, Villages.Kept.DECISION, id)
                .chain(village -> decisions
                        .one(village.county(), village.party(), id)
                        .chain(row -> views(sql, actor, village, List.of(row)))
                        .map(views -> views.get(0))));
    }

    /** The decision, locked, with its state today. Refuses {@code DECISION_NOT_FOUND}. */
    public Uni<DecisionFacts> lock(Sql sql, Collective village, String decisionId) {
        return decisions
                .lock(sql, village.county(), village.party(), decisionId)
                .chain(row -> facts(sql, village, row));
    }

    /** The same for who only reads: nothing is locked, so nothing may be written by it. */
    public Uni<DecisionFacts> read(Sql sql, Collective village, String decisionId) {
        return decisions.one(village.county(), village.party(), decisionId).chain(row -> facts(sql, village, row));
    }

    /** For everybody. Refuses {@code NOT_FOUND} while its notice runs or an objection waits, and for good once one was upheld. */
    public Uni<InForce> inForce(String county, String decisionId) {
        return decisions
                .ofCounty(county, decisionId)
                .chain(row -> objections.to(county, List.of(row.id)).map(all -> {
                    if (state(row, all) != DecisionState.PASSED) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    return inForce(row, all);
                }));
    }

    private InForce inForce(DecisionRow row, List<ObjectionRow> answered) {
        LocalDate since = answered.stream()
                .map(one -> Today.of(Utc.instant(one.resolvedAt)))
                .reduce(row.notice().firstDayAfter(), (a, b) -> a.isAfter(b) ? a : b);
        return new InForce(
                row.id,
                row.party,
                row.title,
                read(row.plan),
                row.potFen,
                row.rollId,
                meetings(row),
                row.publishedOn,
                row.noticeDays,
                row.noticeEndsOn,
                answered.size(),
                since,
                row.seed);
    }

    private Uni<DecisionFacts> facts(Sql sql, Collective village, DecisionRow row) {
        return purse.promised(sql, row.county, row.party, row.id)
                .chain(promised -> objections
                        .to(village.county(), List.of(row.id))
                        .map(all -> new DecisionFacts(
                                row.id,
                                row.title,
                                read(row.plan),
                                row.potFen,
                                promised,
                                row.rollId,
                                row.seed,
                                state(row, all),
                                row.noticeEndsOn,
                                open(all))));
    }

    /** Notes that the money of this decision has moved; from now on nobody can object to it. */
    public Uni<Void> markRun(Sql sql, Collective village, String decisionId) {
        return sql.update(
                        "UPDATE decision SET run_at = ? WHERE county = ? AND id = ?",
                        Utc.of(clock.instant()),
                        village.county(),
                        decisionId)
                .replaceWithVoid();
    }

    private DecisionView view(
            Collective village,
            DecisionRow row,
            List<ObjectionRow> objections,
            BoundPapers.Found papers,
            Actor reader) {
        boolean all = Villages.seesAll(reader);
        return new DecisionView(
                row.id,
                village.name(),
                village.villageName(),
                row.title,
                read(row.plan),
                row.potFen,
                row.rollId,
                meetings(row),
                row.publishedOn,
                row.noticeDays,
                row.noticeEndsOn,
                state(row, objections),
                row.seed,
                row.proposedName,
                Utc.instant(row.recordedAt),
                Utc.instant(row.runAt),
                objections.stream()
                        .map(o -> ObjectionView.of(o, all || o.raisedParty.equals(reader.party()), all, papers))
                        .toList(),
                papers.of(PaperObject.DECISION, row.id),
                row.proposedBy.equals(reader.subject()));
    }

    private DecisionState state(DecisionRow row, List<ObjectionRow> objections) {
        int upheld = (int) objections.stream().filter(ObjectionRow::upheld).count();
        return DecisionState.on(today.date(), row.notice(), open(objections), upheld);
    }

    private static int open(List<ObjectionRow> objections) {
        return (int) objections.stream().filter(ObjectionRow::open).count();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan and its meetings are always writable", e);
        }
    }

    /** A plan as a decision keeps it. */
    public Plan read(String plan) {
        try {
            return json.readValue(plan, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan is not readable", e);
        }
    }

    private List<Meeting> meetings(DecisionRow row) {
        try {
            return json.readValue(row.meetings, MEETINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored meetings are not readable", e);
        }
    }

    private static <T> Uni<Outcome<T>> refuse(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
