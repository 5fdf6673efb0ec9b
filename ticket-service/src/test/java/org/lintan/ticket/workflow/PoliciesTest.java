package org.lintan.ticket.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.party.Party;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.method.MethodFault;
import org.lintan.ticket.method.Plausibility;
import org.lintan.ticket.method.Plausibility.Verdict;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.workflow.LandConflict.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.ticket.workflow.WorkflowRefusal.*;

class PoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Actor STEWARD = actor("li", "350428-changkou", "steward");
    private static final Actor NEIGHBOUR = actor("he", "350428-yubang", "steward");
    private static final Actor FORESTRY1 = actor("wang", "350428-forestry", "forestry-officer");
    private static final Actor FORESTRY2 = actor("zhao", "350428-forestry", "forestry-officer");
    private static final Actor MEASURER = actor("chen", "350428-measurer", "measurer");
    private static final Actor EXPERT = actor("sun", "350428-expert", "expert");
    private static final Actor ECOLOGY = actor("wu", "350428-ecology", "ecology-officer");
    private static final ActionInput MEASURED = input(12_723_000L, "C-1", null, null, List.of(), null);
    private static final ActionInput OPINION = input(null, null, "Z-1", null, List.of(), null);

    @Test
    void letsACaseGoAllTheWayWithFivePersons() {
        Facts facts = new Facts();
        facts.take(Action.SUBMIT, STEWARD, ActionInput.NONE, Stage.SUBMITTED);
        facts.take(Action.CHECK_TITLE, FORESTRY1, ActionInput.NONE, Stage.TITLE_CHECKED);
        facts.take(Action.MEASURE, MEASURER, MEASURED, Stage.MEASURED);
        facts.measuredKg = 12_723_000L;
        facts.take(Action.OPEN_NOTICE, FORESTRY1, ActionInput.NONE, Stage.ON_NOTICE);
        facts.noticeEndsOn = TODAY;
        facts.take(Action.REVIEW, EXPERT, OPINION, Stage.EXPERT_REVIEWED);
        facts.take(Action.APPROVE, FORESTRY2, ActionInput.NONE, Stage.FORESTRY_APPROVED);
        facts.take(Action.FILE, ECOLOGY, ActionInput.NONE, Stage.ISSUED);
    }

    @Test
    void refusesTheTitleCheckerWhoWouldAlsoApprove() {
        Facts facts = new Facts().at(Stage.EXPERT_REVIEWED).decided(Action.CHECK_TITLE, FORESTRY1);

        facts.refuses(CASE_SAME_PERSON, Action.APPROVE, FORESTRY1, ActionInput.NONE);
        facts.refuses(CASE_SAME_PERSON, Action.REJECT, FORESTRY1, input(null, null, null, null, List.of("权属不清"), null));
        facts.allows(Action.APPROVE, FORESTRY2, ActionInput.NONE);
    }

    @Test
    void refusesAPersonWithTwoHatsAtTwoDecisions() {
        Actor twoHats = new Actor("sun", "孙", "350428", "350428-expert", Set.of("expert", "ecology-officer"));
        Facts facts = new Facts().at(Stage.FORESTRY_APPROVED).decided(Action.REVIEW, twoHats);
        facts.refuses(CASE_SAME_PERSON, Action.FILE, twoHats, ActionInput.NONE);
    }

    @Test
    void letsWhoeverOpenedTheNoticeApproveBecauseOpeningDecidesNothing() {
        new Facts()
                .at(Stage.EXPERT_REVIEWED)
                .decided(Action.OPEN_NOTICE, FORESTRY2)
                .allows(Action.APPROVE, FORESTRY2, ActionInput.NONE);
    }

    @Test
    void refusesAnActionThatTheStageOrTheRoleDoesNotKnow() {
        new Facts().at(Stage.SUBMITTED).refuses(CASE_STAGE_FORBIDS, Action.APPROVE, FORESTRY1, ActionInput.NONE);
        new Facts().at(Stage.SUBMITTED).refuses(CASE_ROLE_FORBIDS, Action.APPROVE, STEWARD, ActionInput.NONE);
        new Facts()
                .at(Stage.SUBMITTED)
                .refuses(CASE_ROLE_FORBIDS, Action.RETURN, EXPERT, input(null, null, null, null, List.of("x"), null));
        new Facts().at(Stage.ISSUED).refuses(CASE_STAGE_FORBIDS, Action.WITHDRAW, STEWARD, ActionInput.NONE);
    }

    @Test
    void letsOnlyTheApplicantMoveItsOwnCase() {
        new Facts().at(Stage.DRAFT).refuses(CASE_NOT_YOURS, Action.SUBMIT, NEIGHBOUR, ActionInput.NONE);
        new Facts().at(Stage.SUBMITTED).refuses(CASE_NOT_YOURS, Action.WITHDRAW, NEIGHBOUR, ActionInput.NONE);
    }

    @Test
    void hearsNoObjectionOfTheApplicantItselfButThoseOfItsHouseholdsAndOfAnotherVillage() {
        ActionInput said = input(null, null, null, null, List.of(), "界址不清");
        Facts facts = new Facts().at(Stage.ON_NOTICE);
        facts.refuses(CASE_OWN_OBJECTION, Action.OBJECT, STEWARD, said);
        facts.allows(Action.OBJECT, actor("luo", "350428-changkou-h0001", "household"), said);
        facts.allows(Action.OBJECT, NEIGHBOUR, said);
    }

    @Test
    void refusesAMeasurerWhoBelongsToTheHolder() {
        Actor member = actor("chen", "350428-changkou-h0001", "measurer");
        new Facts().at(Stage.TITLE_CHECKED).refuses(MEASURER_IS_RELATED, Action.MEASURE, member, MEASURED);
    }

    @Test
    void refusesAMeasuredFigureAboveTheRecomputedOneAndAcceptsOneBelow() {
        Facts facts = new Facts().at(Stage.TITLE_CHECKED);

        facts.refuses(
                MEASURED_EXCEEDS_RECOMPUTED,
                Action.MEASURE,
                MEASURER,
                input(12_723_001L, "C-1", null, null, List.of(), null));
        facts.allows(Action.MEASURE, MEASURER, input(12_000_000L, "C-1", null, null, List.of(), null));
        facts.refuses(MEASURED_REQUIRED, Action.MEASURE, MEASURER, input(0L, "C-1", null, null, List.of(), null));
        facts.reduction = new Reduction.Impossible(MethodFault.NO_INVENTORIES, "常口");
        facts.refuses(REDUCTION_NOT_COMPUTABLE, Action.MEASURE, MEASURER, MEASURED);
    }

    @Test
    void warnsTheLaterOfficersOfAFigureBelowHalfOfTheRecomputedOne() {
        Facts facts = new Facts().at(Stage.MEASURED);
        facts.measuredKg = 1_000L;
        assertEquals(Check.Result.WARN, facts.result("measured-covered"));
        facts.measuredKg = 6_361_500L;
        assertEquals(Check.Result.PASS, facts.result("measured-covered"));
    }

    @Test
    void keepsTheCaseOnNoticeUntilTheDayComesAndObjectionsAreAnswered() {
        Facts facts = new Facts().at(Stage.ON_NOTICE);
        facts.noticeEndsOn = TODAY.plusDays(1);
        facts.refuses(NOTICE_RUNNING, Action.REVIEW, EXPERT, OPINION);
        facts.noticeEndsOn = TODAY;
        facts.openObjections = 1;
        facts.refuses(OBJECTIONS_OPEN, Action.REVIEW, EXPERT, OPINION);
        facts.openObjections = 0;
        facts.allows(Action.REVIEW, EXPERT, OPINION);
    }

    @Test
    void blocksAnImplausibleFigureUnlessTheExpertGivesAReason() {
        Facts facts = new Facts().at(Stage.ON_NOTICE);
        facts.plausibility = new Plausibility(Verdict.BLOCK, 1_700);
        facts.refuses(IMPLAUSIBLE, Action.REVIEW, EXPERT, OPINION);
        facts.allows(Action.REVIEW, EXPERT, input(null, null, "Z-1", "速生丰产林,样地复测属实", List.of(), null));
        facts.at(Stage.EXPERT_REVIEWED).refuses(IMPLAUSIBLE, Action.APPROVE, FORESTRY2, ActionInput.NONE);
        facts.overrideReason = "速生丰产林,样地复测属实";
        facts.allows(Action.APPROVE, FORESTRY2, ActionInput.NONE);
    }

    @Test
    void refusesLandThatIsCreditedForTheseYearsAtEveryStepForward() {
        Facts facts = new Facts().at(Stage.DRAFT);
        facts.conflicts = List.of(new LandConflict(true, "TICKET", "350428-0000001", 1_234, Kind.OVERLAP, List.of()));
        facts.refuses(LAND_PERIOD_OVERLAP, Action.SUBMIT, STEWARD, ActionInput.NONE);
        facts.at(Stage.FORESTRY_APPROVED).refuses(LAND_PERIOD_OVERLAP, Action.FILE, ECOLOGY, ActionInput.NONE);
        facts.allows(Action.RETURN, ECOLOGY, input(null, null, null, null, List.of("与已签发碳票重叠"), null));
        facts.conflicts =
                List.of(new LandConflict(false, "TICKET", "another open case", 1_234, Kind.OVERLAP, List.of()));
        facts.allows(Action.FILE, ECOLOGY, ActionInput.NONE);
    }

    @Test
    void refusesPlotsThatCoverEachOther() {
        Facts facts = new Facts().at(Stage.DRAFT);
        facts.plotsOverlapM2 = 11;
        facts.refuses(PLOTS_OVERLAP, Action.SUBMIT, STEWARD, ActionInput.NONE);
    }

    @Test
    void refusesACompartmentThatIsCreditedForTheseYearsWhereverItsOutlineLies() {
        Facts facts = new Facts().at(Stage.DRAFT);
        facts.conflicts = List.of(new LandConflict(true, "TICKET", "350428-0000001", 0, Kind.SAME_TITLE, List.of()));
        facts.refuses(LAND_TITLE_TWICE, Action.SUBMIT, STEWARD, ActionInput.NONE);
        assertEquals(List.of("title-period-unique"), facts.failed());
        facts.at(Stage.FORESTRY_APPROVED).refuses(LAND_TITLE_TWICE, Action.FILE, ECOLOGY, ActionInput.NONE);
        facts.conflicts =
                List.of(new LandConflict(false, "APPLICATION", "another open case", 0, Kind.SAME_TITLE, List.of()));
        facts.allows(Action.FILE, ECOLOGY, ActionInput.NONE);
        assertEquals(List.of(), facts.failed());
    }

    @Test
    void refusesACopyFromAShiftedMapOfLandThatIsCreditedAndWarnsOfOneInAnOpenCase() {
        Facts facts = new Facts().at(Stage.DRAFT);
        facts.outline = new OutlineRecord(true, CoordinateSource.GNSS_SURVEY, "复测无误", null, 0);
        facts.conflicts = List.of(new LandConflict(true, "TICKET", "350428-0000001", 99_000, Kind.TRACED, List.of()));
        facts.refuses(LAND_SHIFTED_COPY, Action.SUBMIT, STEWARD, ActionInput.NONE);
        assertEquals(List.of("no-shifted-copy"), facts.failed());
        facts.conflicts =
                List.of(new LandConflict(false, "APPLICATION", "another open case", 99_000, Kind.TRACED, List.of()));
        facts.allows(Action.SUBMIT, STEWARD, ActionInput.NONE);
        assertEquals(List.of(), facts.failed());
    }

    @Test
    void refusesTwoPlotsOfOneCompartmentInOneCase() {
        Facts facts = new Facts().at(Stage.DRAFT);
        facts.compartmentTwice = "012-03";
        facts.refuses(PLOTS_SAME_TITLE, Action.SUBMIT, STEWARD, ActionInput.NONE);
        assertEquals(List.of("compartments-differ"), facts.failed());
    }

    @Test
    void opensNoNoticeBeforeItIsKnownWhereTheCoordinatesComeFrom() {
        Facts facts = new Facts().at(Stage.MEASURED);
        facts.outline = new OutlineRecord(true, null, null, null, 0);
        facts.refuses(COORDINATE_SOURCE_REQUIRED, Action.OPEN_NOTICE, FORESTRY1, ActionInput.NONE);
        assertEquals(Check.Result.PENDING, facts.result("coordinate-source"));
        facts.refuses(COORDINATE_SOURCE_REQUIRED, Action.RECORD_OUTLINE, FORESTRY1, ActionInput.NONE);
        facts.refuses(CASE_ROLE_FORBIDS, Action.RECORD_OUTLINE, ECOLOGY, source(CoordinateSource.TITLE_MAP, null));
        facts.allows(Action.RECORD_OUTLINE, FORESTRY1, source(CoordinateSource.TITLE_MAP, null));

        facts.outline = new OutlineRecord(true, CoordinateSource.TITLE_MAP, null, null, 0);
        facts.allows(Action.OPEN_NOTICE, FORESTRY1, ActionInput.NONE);
        assertEquals(Check.Result.PASS, facts.result("coordinate-source"));
    }

    @Test
    void takesAnOutlineFromAShiftedWebMapOnlyWithAReason() {
        Facts facts = new Facts().at(Stage.SUBMITTED);
        ActionInput bare = source(CoordinateSource.WEB_MAP_SHIFTED, " \u200b");
        facts.refuses(COORDINATE_REASON_REQUIRED, Action.CHECK_TITLE, FORESTRY1, bare);
        facts.refuses(COORDINATE_REASON_REQUIRED, Action.RECORD_OUTLINE, FORESTRY1, bare);
        facts.refuses(
                COORDINATE_REASON_REQUIRED, Action.CHECK_TITLE, FORESTRY1, source(CoordinateSource.UNKNOWN, null));
        facts.allows(Action.CHECK_TITLE, FORESTRY1, source(CoordinateSource.WEB_MAP_SHIFTED, "已换算,并实地核对四个界桩"));

        facts.outline = new OutlineRecord(true, CoordinateSource.WEB_MAP_SHIFTED, null, null, 0);
        facts.at(Stage.FORESTRY_APPROVED).refuses(COORDINATE_REASON_REQUIRED, Action.FILE, ECOLOGY, ActionInput.NONE);
        assertEquals(List.of("coordinate-source"), facts.failed());
        facts.outline = new OutlineRecord(true, CoordinateSource.WEB_MAP_SHIFTED, "已换算,并实地核对四个界桩", null, 0);
        facts.allows(Action.FILE, ECOLOGY, ActionInput.NONE);
        assertEquals(Check.Result.WARN, facts.result("coordinate-source"));
    }

    @Test
    void wantsAReasonForASoundSourceOnceTheOutlineIsACopyOfAnOpenCase() {
        Facts facts = new Facts().at(Stage.EXPERT_REVIEWED);
        facts.conflicts =
                List.of(new LandConflict(false, "APPLICATION", "another open case", 99_000, Kind.TRACED, List.of()));
        facts.refuses(COORDINATE_REASON_REQUIRED, Action.APPROVE, FORESTRY2, ActionInput.NONE);
        facts.refuses(
                COORDINATE_REASON_REQUIRED, Action.RECORD_OUTLINE, FORESTRY2, source(CoordinateSource.GNSS_SURVEY, ""));
        facts.outline = new OutlineRecord(true, CoordinateSource.GNSS_SURVEY, "复测无误,另一案勾绘在偏移地图上", null, 0);
        facts.allows(Action.APPROVE, FORESTRY2, ActionInput.NONE);
    }

    @Test
    void asksTheBureauAboutLandOutsideItsTownshipAndAgainShouldItBecomeMore() {
        Facts facts = new Facts().at(Stage.MEASURED);
        assertTrue(Checks.of(facts.build()).stream()
                .noneMatch(check -> check.check().equals("within-divisions")));
        facts.whereabouts = new Whereabouts(List.of("将乐县", "万安镇"), true, List.of());
        assertEquals(Check.Result.PASS, facts.result("within-divisions"));
        facts.whereabouts = new Whereabouts(
                List.of("将乐县", "万安镇"), true, List.of(new Whereabouts.Outside("后山", "万安镇", 2_500, 10_000, null)));
        assertEquals(Check.Result.PENDING, facts.result("within-divisions"));
        assertTrue(Checks.of(facts.build()).stream()
                .anyMatch(check -> check.why().contains("“后山”有 3.75 亩(25.00%)在万安镇界外(演示用的虚构界线)")));
        facts.refuses(OUTSIDE_REASON_REQUIRED, Action.OPEN_NOTICE, FORESTRY1, ActionInput.NONE);
        facts.allows(Action.RETURN, FORESTRY1, input(null, null, null, null, List.of("界外"), null));
        facts.allows(Action.RECORD_OUTLINE, FORESTRY1, outside("插花地,已核对确权图"));

        facts.outline = new OutlineRecord(true, CoordinateSource.GNSS_SURVEY, null, "插花地,已核对确权图", 2_500);
        facts.allows(Action.OPEN_NOTICE, FORESTRY1, ActionInput.NONE);
        assertEquals(Check.Result.WARN, facts.result("within-divisions"));
        facts.outline = new OutlineRecord(true, CoordinateSource.GNSS_SURVEY, null, "插花地,已核对确权图", 2_499);
        facts.at(Stage.FORESTRY_APPROVED).refuses(OUTSIDE_REASON_REQUIRED, Action.FILE, ECOLOGY, ActionInput.NONE);
        facts.outline = new OutlineRecord(false, null, null, null, 0);
        facts.allows(Action.FILE, ECOLOGY, ActionInput.NONE);
        assertEquals(Check.Result.WARN, facts.result("within-divisions"));
    }

    @Test
    void leavesACaseSubmittedBeforeThisWasAskedWithTheChecksItHad() {
        Facts facts = new Facts().at(Stage.FORESTRY_APPROVED);
        facts.outline = new OutlineRecord(false, null, null, null, 0);
        facts.allows(Action.FILE, ECOLOGY, ActionInput.NONE);
        assertTrue(Checks.of(facts.build()).stream()
                .noneMatch(check -> check.check().equals("coordinate-source")));
        facts.allows(Action.RECORD_OUTLINE, FORESTRY1, source(CoordinateSource.TITLE_MAP, null));
    }

    @Test
    void wantsReasonsTextsAndReadableDocuments() {
        new Facts()
                .at(Stage.SUBMITTED)
                .refuses(REASONS_REQUIRED, Action.RETURN, FORESTRY1, input(null, null, null, null, List.of(" "), null));
        new Facts().at(Stage.ON_NOTICE).refuses(TEXT_REQUIRED, Action.OBJECT, NEIGHBOUR, ActionInput.NONE);
        new Facts()
                .at(Stage.ON_NOTICE)
                .refuses(RESOLUTION_REQUIRED, Action.RESOLVE_OBJECTION, FORESTRY1, ActionInput.NONE);
        new Facts().at(Stage.ON_NOTICE).refuses(OPINION_REQUIRED, Action.REVIEW, EXPERT, ActionInput.NONE);
        ActionInput badHash = new ActionInput(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Document("林权证", "abc")),
                null,
                null,
                null,
                null,
                null,
                null);
        new Facts().at(Stage.DRAFT).refuses(DOCUMENT_UNREADABLE, Action.SUBMIT, STEWARD, badHash);
    }

    @Test
    void recomputesEveryCheckWithItsReason() {
        Facts facts = new Facts().at(Stage.FORESTRY_APPROVED);
        assertTrue(Checks.of(facts.build()).stream().allMatch(check -> check.result() == Check.Result.PASS));

        facts.measuredKg = 12_723_005L;
        facts.openObjections = 2;
        facts.conflicts = List.of(new LandConflict(true, "TICKET", "350428-0000001", 99, Kind.OVERLAP, List.of()));
        facts.decided(Action.CHECK_TITLE, FORESTRY1).decided(Action.APPROVE, FORESTRY1);
        assertEquals(
                List.of("land-period-unique", "measured-covered", "objections", "separate-persons"), facts.failed());
        assertTrue(Checks.of(facts.build()).stream()
                .anyMatch(check ->
                        check.why().contains("350428-0000001") && check.whyEn().contains("0.1485 mu")));
    }

    @Test
    void leadsNowhereFromAClosedCaseAndEverywhereToAnExit() {
        for (Stage stage : Stage.values()) {
            assertEquals(stage.open(), !Flow.actions(stage).isEmpty(), stage.name());
            assertEquals(stage.open(), Flow.next(stage, Action.WITHDRAW).isPresent(), stage.name());
        }
        assertEquals(Optional.of(Stage.SUBMITTED), Flow.next(Stage.RETURNED, Action.RESUBMIT));
        assertFalse(Flow.next(Stage.DRAFT, Action.FILE).isPresent());
    }

    @Test
    void keepsTheWordingOfADeclarationByItsDay() {
        assertTrue(Declarations.text(Action.SUBMIT, TODAY).orElseThrow().contains("CCER"));
        assertEquals(Optional.empty(), Declarations.text(Action.SUBMIT, LocalDate.of(2020, 1, 1)));
    }

    private static Actor actor(String subject, String party, String role) {
        return new Actor(subject, subject, "350428", party, Set.of(role));
    }

    /** The roll of Changkou knows h0001 and a household with a number only; a code that merely begins alike is nobody's household. */
    private static Party partyOf(Actor actor) {
        return actor.party().matches("350428-changkou-(h0001|1)")
                ? Party.household("350428", actor.party(), "350428-changkou")
                : Party.of("350428", actor.party(), PartyKind.COMPANY);
    }

    private static ActionInput outside(String why) {
        return new ActionInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, why, null, null, null);
    }

    private static ActionInput source(CoordinateSource source, String why) {
        return new ActionInput(
                null, null, null, null, null, null, null, null, null, null, null, source, why, null, null, null, null);
    }

    private static ActionInput input(
            Long measuredKg, String reportNo, String opinionNo, String override, List<String> reasons, String text) {
        return new ActionInput(
                measuredKg,
                reportNo,
                null,
                opinionNo,
                override,
                reasons,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A case in which everything is right, to be made wrong one thing at a time. */
    private static final class Facts {

        private Stage stage = Stage.DRAFT;
        private List<Decided> round = List.of();
        private LocalDate noticeEndsOn = TODAY;
        private int openObjections;
        private int unansweredItems;
        private List<UnservedDay> unservedDays = List.of();
        private Long measuredKg = 12_723_000L;
        private Reduction reduction = new Reduction.Computed(12_723_000, List.of());
        private Plausibility plausibility = new Plausibility(Verdict.PLAUSIBLE, 795);
        private String overrideReason;
        private List<LandConflict> conflicts = List.of();
        private long plotsOverlapM2;
        private String compartmentTwice;
        private Whereabouts whereabouts = new Whereabouts(List.of(), false, List.of());
        private OutlineRecord outline = new OutlineRecord(true, CoordinateSource.GNSS_SURVEY, null, null, 0);

        CaseFacts build() {
            return new CaseFacts(
                    stage,
                    "350428-changkou",
                    round,
                    TODAY,
                    noticeEndsOn,
                    openObjections,
                    unansweredItems,
                    measuredKg,
                    reduction,
                    unservedDays,
                    plausibility,
                    overrideReason,
                    conflicts,
                    plotsOverlapM2,
                    compartmentTwice,
                    List.of(new PlotArea("常口", 2_131_333, 2_131_000)),
                    300,
                    outline,
                    new PapersBrought(true, true),
                    whereabouts);
        }

        List<String> failed() {
            return Checks.of(build()).stream()
                    .filter(check -> check.result() == Check.Result.FAIL)
                    .map(Check::check)
                    .toList();
        }

        Check.Result result(String check) {
            return Checks.of(build()).stream()
                    .filter(one -> one.check().equals(check))
                    .map(Check::result)
                    .findFirst()
                    .orElseThrow();
        }

        Facts at(Stage stage) {
            this.stage = stage;
            return this;
        }

        Facts decided(Action action, Actor by) {
            round = java.util.stream.Stream.concat(
                            round.stream(), java.util.stream.Stream.of(new Decided(action, by.subject())))
                    .toList();
            return this;
        }

        void take(Action action, Actor by, ActionInput input, Stage expected) {
            allows(action, by, input);
            assertEquals(Optional.of(expected), Flow.next(stage, action));
            decided(action, by).at(expected);
        }

        void allows(Action action, Actor by, ActionInput input) {
            assertEquals(Optional.empty(), Policies.judge(new Attempt(action, by, partyOf(by), input, build())));
        }

        void refuses(WorkflowRefusal code, Action action, Actor by, ActionInput input) {
            assertEquals(
                    Optional.of(code),
                    Policies.judge(new Attempt(action, by, partyOf(by), input, build()))
                            .map(Refusal::code));
        }
    }
}
