package org.lintan.ledger.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProcedurePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final String MINUTES = "ab".repeat(32);
    private static final Fraction TWO_THIRDS = Fraction.ofBasisPoints(6667);
    private static final Thresholds RULES =
            new Thresholds(TWO_THIRDS, Fraction.ofBasisPoints(5000), TWO_THIRDS, TWO_THIRDS);

    private static Meeting meeting(Step step, int due, int present, int agree) {
        return new Meeting(step, due, present, agree, LocalDate.of(2026, 3, 1).plusDays(step.ordinal()), MINUTES);
    }

    private static List<Meeting> procedure(Meeting... instead) {
        List<Meeting> meetings = new ArrayList<>(List.of(
                meeting(Step.BRANCH, 5, 5, 5),
                meeting(Step.COMMITTEES, 7, 6, 4),
                meeting(Step.PARTY_MEMBERS, 30, 20, 15),
                meeting(Step.ASSEMBLY, 60, 40, 27)));
        for (Meeting meeting : instead) {
            meetings.set(meeting.step().ordinal(), meeting);
        }
        return meetings;
    }

    private static List<String> judged(List<Meeting> meetings) {
        return ProcedurePolicy.judge(meetings, RULES, LocalDate.of(2026, 3, 10), TODAY).stream()
                .map(fault -> fault.field() + " " + fault.fault())
                .toList();
    }

    @Test
    void passesWhenEachThresholdIsReachedExactly() {
        assertEquals(List.of(), judged(procedure()));
    }

    @Test
    void failsThePartyMeetingWhenOneFewerThanTwoThirdsCame() {
        assertEquals(
                List.of("PARTY_MEMBERS PARTY_PRESENT_TOO_FEW"),
                judged(procedure(meeting(Step.PARTY_MEMBERS, 30, 19, 15))));
    }

    @Test
    void countsAgreementOfPartyMembersAgainstThoseDueNotThoseWhoCame() {
        assertEquals(
                List.of("PARTY_MEMBERS PARTY_AGREE_TOO_FEW"),
                judged(procedure(meeting(Step.PARTY_MEMBERS, 30, 20, 14))));
    }

    @Test
    void failsTheAssemblyBelowTwoThirdsOfThosePresent() {
        assertEquals(List.of("ASSEMBLY ASSEMBLY_AGREE_TOO_FEW"), judged(procedure(meeting(Step.ASSEMBLY, 60, 40, 26))));
        assertEquals(
                List.of("ASSEMBLY ASSEMBLY_PRESENT_TOO_FEW"), judged(procedure(meeting(Step.ASSEMBLY, 60, 39, 39))));
    }

    @Test
    void namesEveryFailingThresholdAtOnce() {
        assertEquals(
                List.of(
                        "COMMITTEES COMMITTEES_NOT_CARRIED",
                        "PARTY_MEMBERS PARTY_PRESENT_TOO_FEW",
                        "PARTY_MEMBERS PARTY_AGREE_TOO_FEW",
                        "ASSEMBLY ASSEMBLY_PRESENT_TOO_FEW",
                        "ASSEMBLY ASSEMBLY_AGREE_TOO_FEW"),
                judged(procedure(
                        meeting(Step.COMMITTEES, 7, 6, 3),
                        meeting(Step.PARTY_MEMBERS, 30, 10, 5),
                        meeting(Step.ASSEMBLY, 60, 30, 10))));
    }

    @Test
    void acceptsTwoOfThreeAsTwoThirdsAlthoughTheRuleSays6667BasisPoints() {
        assertEquals(List.of(), judged(procedure(meeting(Step.PARTY_MEMBERS, 3, 2, 2))));
    }

    @Test
    void refusesMissingRepeatedAndImpossibleRecords() {
        assertEquals(List.of("ASSEMBLY STEP_MISSING"), judged(procedure().subList(0, 3)));
        List<Meeting> twice = new ArrayList<>(procedure());
        twice.add(meeting(Step.BRANCH, 5, 5, 5));
        assertEquals(List.of("BRANCH STEP_TWICE"), judged(twice));
        assertEquals(List.of("ASSEMBLY COUNTS_IMPOSSIBLE"), judged(procedure(meeting(Step.ASSEMBLY, 60, 61, 60))));
        assertEquals(List.of("ASSEMBLY COUNTS_IMPOSSIBLE"), judged(procedure(meeting(Step.ASSEMBLY, 60, 40, 41))));
        assertEquals(
                List.of("BRANCH MINUTES_MISSING"),
                judged(procedure(new Meeting(Step.BRANCH, 5, 5, 5, LocalDate.of(2026, 3, 1), "photo.jpg"))));
    }

    @Test
    void refusesMeetingsOutOfOrderOrInTheFuture() {
        assertEquals(
                List.of("COMMITTEES DATES_OUT_OF_ORDER"),
                judged(procedure(new Meeting(Step.COMMITTEES, 7, 6, 4, LocalDate.of(2026, 2, 1), MINUTES))));
        assertEquals(
                List.of("ASSEMBLY HELD_IN_FUTURE", "publishedOn PUBLISHED_BEFORE_DECIDED"),
                judged(procedure(new Meeting(Step.ASSEMBLY, 60, 40, 27, TODAY.plusDays(1), MINUTES))));
    }

    @Test
    void refusesAPublicationBeforeTheDecisionOrAfterToday() {
        assertEquals(
                List.of(MeetingFault.PUBLISHED_BEFORE_DECIDED),
                ProcedurePolicy.judge(procedure(), RULES, LocalDate.of(2026, 3, 3), TODAY).stream()
                        .map(ProcedureFault::fault)
                        .toList());
        assertEquals(
                List.of(MeetingFault.PUBLISHED_IN_FUTURE),
                ProcedurePolicy.judge(procedure(), RULES, TODAY.plusDays(1), TODAY).stream()
                        .map(ProcedureFault::fault)
                        .toList());
    }
}
