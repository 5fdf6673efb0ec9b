package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
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
        if (!isTaken(steward, "submit")) {
            steps.act(
                    steward,
                    applicationId,
                    "submit",
                    Map.of("documents", List.of(Paper.send(steps, steward, "林权证扫描件"))));
        }
        return this;
    }

    /** What a load of an earlier release took, with a fingerprint only, stays as it is. */
    private boolean isTaken(String login, String action) {
        for (JsonNode step :
                steps.api.get(login, TICKET, "/applications/" + applicationId).path("steps")) {
            if (step.path("action").asText().equals(action)) {
                return true;
            }
        }
        return false;
    }

    Case toTitleChecked() {
        toSubmitted();
        steps.act("forestry1", applicationId, "check-title", Map.of("reason", "权属清晰,无争议"));
        recordOutline();
        return this;
    }

    /** What a load of an earlier release began, and nobody was asked this of, goes on without. */
    private void recordOutline() {
        for (JsonNode check : steps.api
                .get("forestry1", TICKET, "/applications/" + applicationId)
                .path("checks")) {
            if (check.path("check").asText().equals("coordinate-source")
                    && check.path("result").asText().equals("PENDING")) {
                steps.act("forestry1", applicationId, "record-outline", Map.of("coordinateSource", "TITLE_MAP"));
            }
        }
    }

    Case toMeasured(long kg) {
        toTitleChecked();
        if (isTaken("measurer", "measure")) {
            return this;
        }
        steps.act(
                "measurer",
                applicationId,
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
        steps.act("forestry1", applicationId, "open-notice", Map.of());
        return this;
    }

    Case toReviewed(long kg) {
        toOnNotice(kg);
        steps.act("expert", applicationId, "review", Map.of("opinionNo", "评审〔2026〕" + applicationId.substring(20)));
        return this;
    }

    Case toApproved(long kg) {
        toReviewed(kg);
        steps.act("forestry2", applicationId, "approve", Map.of("reason", "同意审定"));
        return this;
    }

    Case toFiled(long kg) {
        toApproved(kg);
        steps.act("ecology", applicationId, "file", Map.of("reason", "同意备案签发"));
        return this;
    }

    void returned(String reason) {
        toSubmitted();
        steps.act("forestry1", applicationId, "return", Map.of("reasons", List.of(reason)));
    }
}
