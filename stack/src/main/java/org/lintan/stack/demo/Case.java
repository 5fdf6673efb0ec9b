package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.Service.TICKET;

/** One application on its way through the county, a different person at each decision. */
final class Case {

    private final Steps steps;
    private final String steward;
    private final String applicationId;

    Case(Steps steps, String steward, String applicationId) {
        this.steps = steps;
        this.steward = steward;
        this.applicationId = applicationId;
    }

    static String open(Steps steps, String steward, String key, List<String> plotIds, String from, String to) {
        JsonNode answer = steps.post(
                steward,
                TICKET,
                "/applications",
                "application-" + key,
                Map.of("plotIds", plotIds, "periodStart", from, "periodEnd", to, "methodId", "stock-volume"));
        return DemoCounty.id(answer, "applicationId");
    }

    Case toSubmitted() {
        if (!isTaken(seenBy(steward), "submit")) {
            act(steward, "submit", Map.of("documents", List.of(Paper.send(steps, steward, "林权证扫描件"))));
        }
        return this;
    }

    /** Declares what the step asks for, as whoever ticks it on the page does. A step that was taken is not taken again. */
    private void act(String login, String action, Map<String, Object> body) {
        JsonNode seen = seenBy(login);
        if (isTaken(seen, action)) {
            return;
        }
        Map<String, Object> declared = new HashMap<>(body);
        for (JsonNode one : seen.path("declarations")) {
            if (one.path("action").asText().equals(action)) {
                declared.put("declared", one.path("sha256").asText());
            }
        }
        steps.act(login, applicationId, action, declared);
    }

    /** What a load of an earlier release took, with a fingerprint only, stays as it is. */
    private static boolean isTaken(JsonNode seen, String action) {
        for (JsonNode step : seen.path("steps")) {
            if (step.path("action").asText().equals(action)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode seenBy(String login) {
        return steps.api.get(login, TICKET, "/applications/" + applicationId);
    }

    Case toTitleChecked() {
        toSubmitted();
        act("forestry1", "check-title", Map.of("reason", "权属清晰,无争议"));
        recordOutline();
        return this;
    }

    /** What a load of an earlier release began, and nobody was asked this of, goes on without. */
    private void recordOutline() {
        for (JsonNode check : seenBy("forestry1").path("checks")) {
            if (check.path("check").asText().equals("coordinate-source")
                    && check.path("result").asText().equals("PENDING")) {
                act("forestry1", "record-outline", Map.of("coordinateSource", "TITLE_MAP"));
            }
        }
    }

    Case toMeasured(long kg) {
        toTitleChecked();
        if (isTaken(seenBy("measurer"), "measure")) {
            return this;
        }
        act(
                "measurer",
                "measure",
                Map.of(
                        "measuredKg",
                        kg,
                        "measurerName",
                        "示例林业调查规划院(演示)",
                        "reportNo",
                        "监测〔2026〕" + applicationId.substring(20),
                        "documents",
                        List.of(Paper.send(steps, "measurer", "监测报告"))));
        return this;
    }

    Case toOnNotice(long kg) {
        toMeasured(kg);
        act("forestry1", "open-notice", Map.of());
        return this;
    }

    Case toReviewed(long kg) {
        toOnNotice(kg);
        act("expert", "review", Map.of("opinionNo", "评审〔2026〕" + applicationId.substring(20)));
        return this;
    }

    Case toApproved(long kg) {
        toReviewed(kg);
        act("forestry2", "approve", Map.of("reason", "同意审定"));
        return this;
    }

    Case toFiled(long kg) {
        toApproved(kg);
        act("ecology", "file", Map.of("reason", "同意备案签发"));
        return this;
    }

    void returned(String reason) {
        toSubmitted();
        act("forestry1", "return", Map.of("reasons", List.of(reason)));
    }
}
