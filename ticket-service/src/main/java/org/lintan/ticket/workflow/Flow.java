package org.lintan.ticket.workflow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.lintan.ticket.workflow.Action.*;
import static org.lintan.ticket.workflow.Stage.*;

/** The state machine: which action leads where from which stage, and which roles may take it there. */
public final class Flow {

    private static final String STEWARD = "steward";
    private static final String FORESTRY = "forestry-officer";
    private static final String ECOLOGY = "ecology-officer";
    private static final String MEASURER = "measurer";
    private static final String EXPERT = "expert";
    private static final String HOUSEHOLD = "household";

    private static final Map<Stage, Map<Action, Edge>> EDGES = new EnumMap<>(Stage.class);

    private record Edge(Stage to, Set<String> roles) {}

    static {
        edge(DRAFT, SUBMIT, SUBMITTED, STEWARD);
        edge(RETURNED, RESUBMIT, SUBMITTED, STEWARD);
        edge(SUBMITTED, CHECK_TITLE, TITLE_CHECKED, FORESTRY);
        edge(TITLE_CHECKED, MEASURE, MEASURED, MEASURER);
        edge(MEASURED, OPEN_NOTICE, ON_NOTICE, FORESTRY);
        edge(ON_NOTICE, REVIEW, EXPERT_REVIEWED, EXPERT);
        edge(EXPERT_REVIEWED, APPROVE, FORESTRY_APPROVED, FORESTRY);
        edge(FORESTRY_APPROVED, FILE, ISSUED, ECOLOGY);

        edge(SUBMITTED, RETURN, RETURNED, FORESTRY);
        edge(TITLE_CHECKED, RETURN, RETURNED, FORESTRY, MEASURER);
        edge(MEASURED, RETURN, RETURNED, FORESTRY);
        edge(ON_NOTICE, RETURN, RETURNED, FORESTRY, EXPERT);
        edge(EXPERT_REVIEWED, RETURN, RETURNED, FORESTRY);
        edge(FORESTRY_APPROVED, RETURN, RETURNED, ECOLOGY);

        edge(SUBMITTED, REJECT, REJECTED, FORESTRY);
        edge(MEASURED, REJECT, REJECTED, FORESTRY);
        edge(ON_NOTICE, REJECT, REJECTED, EXPERT);
        edge(EXPERT_REVIEWED, REJECT, REJECTED, FORESTRY);
        edge(FORESTRY_APPROVED, REJECT, REJECTED, ECOLOGY);

        edge(ON_NOTICE, OBJECT, ON_NOTICE, HOUSEHOLD, STEWARD);
        edge(ON_NOTICE, RESOLVE_OBJECTION, ON_NOTICE, FORESTRY);
        Set.of(SUBMITTED, TITLE_CHECKED, MEASURED, ON_NOTICE, EXPERT_REVIEWED, FORESTRY_APPROVED)
                .forEach(stage -> edge(stage, RECORD_OUTLINE, stage, FORESTRY));
        Arrays.stream(Stage.values()).filter(Stage::open).forEach(stage -> edge(stage, WITHDRAW, WITHDRAWN, STEWARD));
    }

    private Flow() {}

    private static void edge(Stage from, Action action, Stage to, String... roles) {
        EDGES.computeIfAbsent(from, stage -> new HashMap<>()).put(action, new Edge(to, Set.of(roles)));
    }

    /** Where the action leads; empty when the stage does not know it. */
    public static Optional<Stage> next(Stage from, Action action) {
        return Optional.ofNullable(EDGES.getOrDefault(from, Map.of()).get(action))
                .map(Edge::to);
    }

    /** Who may take the action at this stage; empty when nobody may. */
    public static Set<String> roles(Stage from, Action action) {
        return Optional.ofNullable(EDGES.getOrDefault(from, Map.of()).get(action))
                .map(Edge::roles)
                .orElse(Set.of());
    }

    /** Who may take the action at some stage. */
    public static Set<String> roles(Action action) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> roles(stage, action).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be done at this stage by anybody. */
    public static Set<Action> actions(Stage from) {
        return new TreeSet<>(EDGES.getOrDefault(from, Map.of()).keySet());
    }
}
