package org.lintan.ticket.workflow;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.method.Plausibility.Verdict;
import org.lintan.ticket.method.Reduction;

import static org.lintan.ticket.workflow.Action.*;

/**
 * The rules of a case, in the order in which they are told to the person (domain §2, design §7). A new rule is one more entry.
 * The first lists which office may act when, the second what this very person must not have done or be, the third what must be true of
 * the case, the last what the person must state.
 */
public final class Policies {

    static final List<Policy> WHO_AND_WHEN = List.of(
            new Policy("the role may take this action", Policies::roleMayTakeAction),
            new Policy("the stage allows the action", Policies::stageAllowsAction),
            new Policy("only the applicant moves its own case", Policies::applicantMovesOwnCase),
            new Policy("the applicant does not object to its own case", Policies::applicantDoesNotObject));

    static final List<Policy> THIS_PERSON = List.of(
            new Policy("nobody decides twice in one round", Policies::nobodyDecidesTwice),
            new Policy("the measurer is not the holder nor one of its households", Policies::measurerIsIndependent));

    static final List<Policy> STATE_OF_THE_CASE = List.of(
            new Policy("the plots do not cover each other", Policies::plotsAreDisjoint),
            new Policy("no two plots stand on one compartment", Policies::compartmentsDiffer),
            new Policy("the land is not credited for these years", Policies::landIsFree),
            new Policy("it is recorded where the outline's coordinates come from", Policies::sourceIsRecorded),
            new Policy("land outside its county or township is explained", Policies::outsideIsExplained),
            new Policy("every returned item has an answer", Policies::itemsAreAnswered),
            new Policy("the notice is over", Policies::noticeIsOver),
            new Policy("no objection is open", Policies::noObjectionIsOpen));

    static final List<Policy> WHAT_IS_STATED = List.of(
            new Policy("documents carry a name and a hash", Policies::documentsAreReadable),
            new Policy("the action's own fields are filled in", Policies::fieldsAreFilledIn),
            new Policy("what was ticked is the declaration in force", Policies::declarationIsInForce),
            new Policy("a questionable source of coordinates has a reason", Policies::statedSourceIsExplained),
            new Policy("the reduction can be re-computed", Policies::reductionIsComputable),
            new Policy("the measured figure does not exceed the re-computed one", Policies::measuredIsCovered),
            new Policy("an implausible figure has an expert's reason", Policies::implausibleIsExplained));

    private Policies() {}

    /** The first rule broken, or empty. */
    public static Optional<Refusal> judge(Attempt attempt) {
        return first(
                Stream.of(WHO_AND_WHEN, THIS_PERSON, STATE_OF_THE_CASE, WHAT_IS_STATED)
                        .flatMap(List::stream),
                attempt);
    }

    /** Whether the action waits for somebody of this person's office or party, whatever still forbids it. */
    public static boolean isTheirTurn(Attempt attempt) {
        return first(WHO_AND_WHEN.stream(), attempt).isEmpty();
    }

    /** Why this person may not take the action now, before anything was stated: because of who they are, or of the case itself. */
    public static Optional<Refusal> blocker(Attempt attempt) {
        return first(Stream.of(THIS_PERSON, STATE_OF_THE_CASE).flatMap(List::stream), attempt);
    }

    private static Optional<Refusal> first(Stream<Policy> policies, Attempt attempt) {
        return policies.map(policy -> policy.test().apply(attempt))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> roleMayTakeAction(Attempt attempt) {
        boolean may = !Collections.disjoint(attempt.actor().roles(), Flow.roles(attempt.action()));
        return refuseUnless(
                may,
                WorkflowRefusal.CASE_ROLE_FORBIDS,
                attempt.action().zh(),
                attempt.action().en());
    }

    private static Optional<Refusal> stageAllowsAction(Attempt attempt) {
        Stage stage = attempt.facts().stage();
        Set<String> roles = Flow.roles(stage, attempt.action());
        if (!roles.isEmpty() && Collections.disjoint(roles, attempt.actor().roles())) {
            return Optional.of(Refusal.of(
                    WorkflowRefusal.CASE_ROLE_FORBIDS,
                    attempt.action().zh(),
                    attempt.action().en()));
        }
        return refuseUnless(
                !roles.isEmpty(),
                WorkflowRefusal.CASE_STAGE_FORBIDS,
                stage.zh(),
                stage.en(),
                attempt.action().zh(),
                attempt.action().en());
    }

    private static Optional<Refusal> applicantMovesOwnCase(Attempt attempt) {
        boolean own = attempt.actor().party().equals(attempt.facts().holderParty());
        return refuseUnless(own || !attempt.is(SUBMIT, RESUBMIT, WITHDRAW), WorkflowRefusal.CASE_NOT_YOURS);
    }

    /** Who applies withdraws or puts right; its households, and other villages, may object. */
    private static Optional<Refusal> applicantDoesNotObject(Attempt attempt) {
        boolean own = attempt.actor().party().equals(attempt.facts().holderParty());
        return refuseUnless(!own || !attempt.is(OBJECT), WorkflowRefusal.CASE_OWN_OBJECTION);
    }

    private static Optional<Refusal> nobodyDecidesTwice(Attempt attempt) {
        if (!attempt.action().decides()) {
            return Optional.empty();
        }
        return attempt.facts().round().stream()
                .filter(step -> step.action().decides()
                        && step.subject().equals(attempt.actor().subject()))
                .findFirst()
                .map(step -> Refusal.of(
                        WorkflowRefusal.CASE_SAME_PERSON,
                        step.action().zh(),
                        step.action().en()));
    }

    private static Optional<Refusal> measurerIsIndependent(Attempt attempt) {
        boolean related = attempt.party().belongsTo(attempt.facts().holderParty());
        return refuseUnless(!related || !attempt.is(MEASURE), WorkflowRefusal.MEASURER_IS_RELATED);
    }

    private static Optional<Refusal> plotsAreDisjoint(Attempt attempt) {
        long shared = attempt.facts().plotsOverlapM2();
        return refuseUnless(shared == 0 || !attempt.action().forward(), WorkflowRefusal.PLOTS_OVERLAP, shared);
    }

    private static Optional<Refusal> compartmentsDiffer(Attempt attempt) {
        String twice = attempt.facts().compartmentTwice();
        return refuseUnless(
                twice == null || !attempt.action().forward(), WorkflowRefusal.PLOTS_SAME_TITLE, String.valueOf(twice));
    }

    private static Optional<Refusal> landIsFree(Attempt attempt) {
        if (!attempt.action().forward()) {
            return Optional.empty();
        }
        return attempt.facts().conflicts().stream()
                .filter(LandConflict::issued)
                .findFirst()
                .map(Policies::landIsTaken);
    }

    /** The refusal of a step forward by land that is credited already. */
    public static Refusal landIsTaken(LandConflict conflict) {
        return switch (conflict.kind()) {
            case SAME_TITLE -> Refusal.of(WorkflowRefusal.LAND_TITLE_TWICE, conflict.reference());
            case SAME_PLOT -> Refusal.of(WorkflowRefusal.LAND_PLOT_TWICE, conflict.reference());
            case TRACED -> Refusal.of(WorkflowRefusal.LAND_SHIFTED_COPY, conflict.reference(), conflict.overlapM2());
            case OVERLAP -> Refusal.of(WorkflowRefusal.LAND_PERIOD_OVERLAP, conflict.reference(), conflict.overlapM2());
        };
    }

    private static Optional<Refusal> noticeIsOver(Attempt attempt) {
        boolean needed = attempt.is(REVIEW, APPROVE, FILE);
        return refuseUnless(
                !needed || attempt.facts().noticeOver(),
                WorkflowRefusal.NOTICE_RUNNING,
                String.valueOf(attempt.facts().noticeEndsOn()));
    }

    private static Optional<Refusal> noObjectionIsOpen(Attempt attempt) {
        boolean needed = attempt.is(REVIEW, APPROVE, FILE);
        int open = attempt.facts().openObjections();
        return refuseUnless(!needed || open == 0, WorkflowRefusal.OBJECTIONS_OPEN, open);
    }

    private static Optional<Refusal> itemsAreAnswered(Attempt attempt) {
        int open = attempt.facts().unansweredItems();
        return refuseUnless(open == 0 || !attempt.is(RESUBMIT), WorkflowRefusal.ITEMS_UNANSWERED, open);
    }

    private static Optional<Refusal> documentsAreReadable(Attempt attempt) {
        boolean readable = attempt.input().documents().stream().allMatch(Document::readable);
        return refuseUnless(readable, WorkflowRefusal.DOCUMENT_UNREADABLE);
    }

    private static Optional<Refusal> declarationIsInForce(Attempt attempt) {
        String declared = attempt.input().declared();
        boolean inForce = Declarations.text(attempt.action(), attempt.facts().today())
                .map(Declarations::fingerprint)
                .filter(fingerprint -> fingerprint.equals(declared))
                .isPresent();
        return refuseUnless(declared == null || inForce, WorkflowRefusal.DECLARATION_CHANGED);
    }

    private static Optional<Refusal> fieldsAreFilledIn(Attempt attempt) {
        ActionInput input = attempt.input();
        if (attempt.is(MEASURE)) {
            return refuseUnless(
                    input.measuredKg() != null && input.measuredKg() > 0 && !ActionInput.blank(input.reportNo()),
                    WorkflowRefusal.MEASURED_REQUIRED);
        }
        if (attempt.is(REVIEW)) {
            return refuseUnless(!ActionInput.blank(input.opinionNo()), WorkflowRefusal.OPINION_REQUIRED);
        }
        if (attempt.is(RETURN) && !input.items().isEmpty()) {
            return refuseUnless(
                    input.items().stream().noneMatch(item -> ActionInput.blank(item.missing())),
                    WorkflowRefusal.ITEM_WORDS_REQUIRED);
        }
        if (attempt.is(RETURN, REJECT)) {
            return refuseUnless(
                    input.reasons().stream().anyMatch(reason -> !ActionInput.blank(reason)),
                    WorkflowRefusal.REASONS_REQUIRED);
        }
        if (attempt.is(OBJECT)) {
            return refuseUnless(!ActionInput.blank(input.text()), WorkflowRefusal.TEXT_REQUIRED);
        }
        if (attempt.is(RESOLVE_OBJECTION)) {
            return refuseUnless(
                    !ActionInput.blank(input.objectionId()) && !ActionInput.blank(input.resolution()),
                    WorkflowRefusal.RESOLUTION_REQUIRED);
        }
        if (attempt.is(RECORD_OUTLINE)) {
            return refuseUnless(
                    input.coordinateSource() != null || input.outsideReason() != null,
                    WorkflowRefusal.COORDINATE_SOURCE_REQUIRED);
        }
        return Optional.empty();
    }

    /** Before the public sees the outline, and from then on; a case submitted before this was asked goes on without. */
    private static boolean outlineCounts(Attempt attempt) {
        return attempt.facts().outline().due() && attempt.is(OPEN_NOTICE, REVIEW, APPROVE, FILE);
    }

    private static Optional<Refusal> sourceIsRecorded(Attempt attempt) {
        OutlineRecord outline = attempt.facts().outline();
        if (!outlineCounts(attempt)) {
            return Optional.empty();
        }
        if (!outline.hasSource()) {
            return Optional.of(Refusal.of(WorkflowRefusal.COORDINATE_SOURCE_REQUIRED));
        }
        return refuseUnless(
                outline.explainsSource() || !attempt.facts().sourceIsQuestionable(outline.source()),
                WorkflowRefusal.COORDINATE_REASON_REQUIRED);
    }

    private static Optional<Refusal> outsideIsExplained(Attempt attempt) {
        CaseFacts facts = attempt.facts();
        return refuseUnless(
                !outlineCounts(attempt) || !facts.outsideIsOpen(),
                WorkflowRefusal.OUTSIDE_REASON_REQUIRED,
                facts.whereabouts().outsideM2());
    }

    private static Optional<Refusal> statedSourceIsExplained(Attempt attempt) {
        ActionInput input = attempt.input();
        return refuseUnless(
                !attempt.action().recordsOutline()
                        || input.coordinateSource() == null
                        || !ActionInput.blank(input.coordinateReason())
                        || !attempt.facts().sourceIsQuestionable(input.coordinateSource()),
                WorkflowRefusal.COORDINATE_REASON_REQUIRED);
    }

    private static Optional<Refusal> reductionIsComputable(Attempt attempt) {
        if (attempt.is(MEASURE, REVIEW, APPROVE, FILE)
                && attempt.facts().reduction() instanceof Reduction.Impossible impossible) {
            return Optional.of(Refusal.of(
                    WorkflowRefusal.REDUCTION_NOT_COMPUTABLE,
                    impossible.fault().zh(),
                    impossible.fault().en(),
                    impossible.detail()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> measuredIsCovered(Attempt attempt) {
        Long measured = attempt.is(MEASURE)
                ? attempt.input().measuredKg()
                : attempt.facts().measuredKg();
        boolean needed = attempt.is(MEASURE, REVIEW, APPROVE, FILE);
        long recomputed = attempt.facts().recomputedKg();
        return refuseUnless(
                !needed || (measured != null && measured <= recomputed),
                WorkflowRefusal.MEASURED_EXCEEDS_RECOMPUTED,
                String.valueOf(measured),
                recomputed);
    }

    private static Optional<Refusal> implausibleIsExplained(Attempt attempt) {
        CaseFacts facts = attempt.facts();
        if (facts.plausibility() == null
                || facts.plausibility().verdict() != Verdict.BLOCK
                || !attempt.is(REVIEW, APPROVE, FILE)) {
            return Optional.empty();
        }
        boolean explained = facts.overridden()
                || (attempt.is(REVIEW) && !ActionInput.blank(attempt.input().overrideReason()));
        return refuseUnless(
                explained, WorkflowRefusal.IMPLAUSIBLE, facts.plausibility().kgPerMuYear());
    }

    private static Optional<Refusal> refuseUnless(boolean passes, WorkflowRefusal code, Object... args) {
        return passes ? Optional.empty() : Optional.of(Refusal.of(code, args));
    }
}
