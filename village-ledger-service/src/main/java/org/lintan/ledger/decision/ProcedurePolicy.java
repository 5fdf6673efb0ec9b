package org.lintan.ledger.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Judges whether the four meetings were held, in order, and carried. Every failing threshold is its own fault. */
final class ProcedurePolicy {

    private final List<ProcedureFault> faults = new ArrayList<>();

    private ProcedurePolicy() {}

    /** All faults; none means the decision was validly taken and published. {@code today} is the legal day in Shanghai. */
    static List<ProcedureFault> judge(
            List<Meeting> meetings, Thresholds thresholds, LocalDate publishedOn, LocalDate today) {
        ProcedurePolicy policy = new ProcedurePolicy();
        Map<Step, Meeting> held = policy.eachOnce(meetings);
        LocalDate before = LocalDate.MIN;
        for (Step step : Step.values()) {
            Meeting meeting = held.get(step);
            if (meeting == null) {
                policy.fault(step.name(), MeetingFault.STEP_MISSING);
            } else if (policy.plausible(meeting, before, today)) {
                policy.carried(meeting, thresholds);
                before = meeting.heldOn();
            }
        }
        policy.published(publishedOn, held.get(Step.ASSEMBLY), today);
        return List.copyOf(policy.faults);
    }

    private Map<Step, Meeting> eachOnce(List<Meeting> meetings) {
        Map<Step, Meeting> held = new EnumMap<>(Step.class);
        for (Meeting meeting : meetings) {
            if (held.putIfAbsent(meeting.step(), meeting) != null) {
                fault(meeting.step().name(), MeetingFault.STEP_TWICE);
            }
        }
        return held;
    }

    private boolean plausible(Meeting meeting, LocalDate before, LocalDate today) {
        String field = meeting.step().name();
        int known = faults.size();
        boolean counts = meeting.due() > 0
                && meeting.agree() >= 0
                && meeting.agree() <= meeting.present()
                && meeting.present() <= meeting.due();
        if (!counts) {
            fault(field, MeetingFault.COUNTS_IMPOSSIBLE);
        }
        if (meeting.heldOn().isAfter(today)) {
            fault(field, MeetingFault.HELD_IN_FUTURE);
        }
        if (meeting.heldOn().isBefore(before)) {
            fault(field, MeetingFault.DATES_OUT_OF_ORDER);
        }
        if (meeting.minutesSha256() == null || !meeting.minutesSha256().matches("[0-9a-f]{64}")) {
            fault(field, MeetingFault.MINUTES_MISSING);
        }
        return faults.size() == known;
    }

    private void carried(Meeting m, Thresholds t) {
        String field = m.step().name();
        boolean majority = 2L * m.agree() > m.present();
        if (m.step() == Step.BRANCH && !majority) {
            fault(field, MeetingFault.BRANCH_NOT_CARRIED);
        }
        if (m.step() == Step.COMMITTEES && !majority) {
            fault(field, MeetingFault.COMMITTEES_NOT_CARRIED);
        }
        if (m.step() == Step.PARTY_MEMBERS) {
            reach(field, t.partyPresent(), m.present(), m.due(), MeetingFault.PARTY_PRESENT_TOO_FEW);
            reach(field, t.partyAgree(), m.agree(), m.due(), MeetingFault.PARTY_AGREE_TOO_FEW);
        }
        if (m.step() == Step.ASSEMBLY) {
            reach(field, t.assemblyPresent(), m.present(), m.due(), MeetingFault.ASSEMBLY_PRESENT_TOO_FEW);
            reach(field, t.assemblyAgree(), m.agree(), m.present(), MeetingFault.ASSEMBLY_AGREE_TOO_FEW);
        }
    }

    private void reach(String field, Fraction needed, int part, int whole, MeetingFault otherwise) {
        if (!needed.reachedBy(part, whole)) {
            fault(field, otherwise, String.valueOf(part), String.valueOf(whole), needed.toString());
        }
    }

    private void published(LocalDate publishedOn, Meeting assembly, LocalDate today) {
        if (publishedOn.isAfter(today)) {
            fault("publishedOn", MeetingFault.PUBLISHED_IN_FUTURE);
        }
        if (assembly != null && publishedOn.isBefore(assembly.heldOn())) {
            fault("publishedOn", MeetingFault.PUBLISHED_BEFORE_DECIDED);
        }
    }

    private void fault(String field, MeetingFault fault, Object... args) {
        faults.add(new ProcedureFault(field, fault, args));
    }
}
