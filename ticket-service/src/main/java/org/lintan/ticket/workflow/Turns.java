package org.lintan.ticket.workflow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Whose turn it is: whether somebody of these roles is the one a case waits for. Said here once, for inboxes, first pages and counts. */
public final class Turns {

    private Turns() {}

    /** Stages in which these roles may be waited for. */
    public static Set<Stage> stages(Collection<String> roles) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Arrays.stream(Stage.values())
                .filter(stage -> Flow.actions(stage).stream()
                        .anyMatch(action -> isWaitedFor(action)
                                && Flow.roles(stage, action).stream().anyMatch(roles::contains)))
                .forEach(stages::add);
        return stages;
    }

    /**
     * Whether a case waits for these roles now. On notice it waits for the bureau while an objection is open, for the expert once
     * the notice is over, and otherwise for time to pass.
     *
     * @param decided whether this very person took a decision in the present round: then no other decision of it waits for them
     * @param noticeEndsOn first day on which the notice is over; null before it opened
     */
    public static boolean isTheirs(
            Collection<String> roles,
            boolean decided,
            Stage stage,
            int openObjections,
            LocalDate noticeEndsOn,
            LocalDate today) {
        return Flow.actions(stage).stream()
                .filter(Turns::isWaitedFor)
                .filter(action -> !decided || !action.decides())
                .filter(action -> Flow.roles(stage, action).stream().anyMatch(roles::contains))
                .anyMatch(action -> stage != Stage.ON_NOTICE
                        || (action == Action.RESOLVE_OBJECTION
                                ? openObjections > 0
                                : openObjections == 0 && noticeEndsOn != null && !today.isBefore(noticeEndsOn)));
    }

    private static boolean isWaitedFor(Action action) {
        return action.forward() || action == Action.RESOLVE_OBJECTION;
    }
}
