package org.lintan.ticket.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.http.Actor;
import org.lintan.ticket.application.JudgedPlots.JudgedPlot;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.ActionInput;
import org.lintan.ticket.workflow.Declarations;
import org.lintan.ticket.workflow.Document;

/** Writes the file of a case: who did what when, on which papers, declaring what. */
@ApplicationScoped
class StepLog {

    /** A reason has a length; the case names the version of each plot. */
    private static final int PLOTS_NAMED = 20;

    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    private final StepRows rows;
    private final ObjectMapper json;

    StepLog(StepRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    Uni<StepRow> add(
            ApplicationRow application,
            int stepNo,
            Action action,
            String fromStage,
            Actor actor,
            ActionInput input,
            List<JudgedPlot> taken,
            LocalDate today,
            LocalDateTime now) {
        StepRow step = new StepRow();
        step.id = Ids.next();
        step.county = application.county;
        step.applicationId = application.id;
        step.stepNo = stepNo;
        step.round = application.round;
        step.action = action.name();
        step.fromStage = fromStage;
        step.toStage = application.stage;
        step.subject = actor.subject();
        step.byName = actor.name();
        step.byParty = actor.party();
        step.at = now;
        step.reason = reason(action, input, taken);
        // only what was read and ticked, which the rules held against the wording in force; a caller of before ticks
        // nothing
        step.declaration = input.declared() == null
                ? null
                : Declarations.text(action, today).orElse(null);
        step.declarationSha256 = input.declared();
        step.documents = text(input.documents());
        return rows.persistAndFlush(step);
    }

    List<Document> documents(StepRow step) {
        return documents(step.documents);
    }

    /** The papers an objection came with. It and its step are written in one transaction, at one instant, under the lock of the case. */
    List<Document> raisedWith(ObjectionRow objection, List<StepRow> steps) {
        return documents(steps, Action.OBJECT, objection.raisedAt);
    }

    /** The papers an objection was answered with; none while it is not answered. */
    List<Document> answeredWith(ObjectionRow objection, List<StepRow> steps) {
        return objection.open() ? List.of() : documents(steps, Action.RESOLVE_OBJECTION, objection.resolvedAt);
    }

    private List<Document> documents(List<StepRow> steps, Action action, LocalDateTime at) {
        return steps.stream()
                .filter(step -> step.action() == action && step.at.equals(at))
                .flatMap(step -> documents(step).stream())
                .toList();
    }

    List<Document> documents(String text) {
        try {
            return json.readValue(text, DOCUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The documents of a step cannot be read.", broken);
        }
    }

    /** The papers of these steps under their newest names, by SHA-256. */
    Map<String, Document> named(List<StepRow> steps) {
        Map<String, Document> named = new HashMap<>();
        steps.forEach(step -> documents(step).forEach(document -> named.put(document.sha256(), document)));
        return named;
    }

    private static String reason(Action action, ActionInput input, List<JudgedPlot> taken) {
        boolean ofOutline = action.recordsOutline();
        List<String> reasons = new ArrayList<>(input.reasons());
        if (input.reason() != null) {
            reasons.add(input.reason());
        }
        if (ofOutline && input.outsideReason() != null) {
            reasons.add("界外说明:" + input.outsideReason());
        }
        if (ofOutline && input.coordinateSource() != null) {
            reasons.add("坐标来源:" + input.coordinateSource().zh());
            if (input.coordinateReason() != null) {
                reasons.add(input.coordinateReason());
            }
        }
        if (!input.items().isEmpty() && action == Action.RETURN) {
            reasons.add("退回清单 " + input.items().size() + " 项");
        }
        List<JudgedPlot> corrected =
                taken.stream().filter(JudgedPlot::corrected).toList();
        corrected.stream()
                .limit(PLOTS_NAMED)
                .forEach(one -> reasons.add(
                        "山场“%s”改按第 %d 版(原第 %d 版)".formatted(one.plot().name(), one.newest(), one.judged())));
        if (corrected.size() > PLOTS_NAMED) {
            reasons.add("改按新版的山场共 " + corrected.size() + " 块");
        }
        return reasons.isEmpty() ? null : String.join(";", reasons);
    }

    String text(List<Document> documents) {
        try {
            return json.writeValueAsString(documents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record that cannot be rendered.", impossible);
        }
    }
}
