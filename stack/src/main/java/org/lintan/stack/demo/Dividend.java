package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.LEDGER;

/** From the roll to the paid household: 四议两公开, distribution by two people, the bank's file and its answer. */
final class Dividend {

    private static final String SHA256 = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    private final Steps steps;
    private final String first;
    private final String second;

    Dividend(Steps steps, String first, String second) {
        this.steps = steps;
        this.first = first;
        this.second = second;
    }

    /** The whole way for Changkou: 938 members in 250 households, 150.00 yuan a head. */
    String changkou() {
        String rollId = roll(250, 938);
        String decisionId = decide(
                rollId,
                "changkou-first",
                "2016—2020年林业碳票收益分配",
                14_084_500,
                Map.of("deductions", List.of(), "perHeadFen", 15_000),
                null);
        String distributionId = id(
                steps.post(
                        first,
                        LEDGER,
                        "/distributions",
                        "distribution-" + decisionId,
                        Map.of("decisionId", decisionId)),
                "distributionId");
        steps.post(
                second, LEDGER, "/distributions/" + distributionId + "/approve", "approve-" + distributionId, Map.of());
        String state = steps.api
                .get(first, LEDGER, "/distributions/" + distributionId)
                .path("state")
                .asText();
        // once all is paid there is no file to answer, which a second load finds
        if (!"COMPLETED".equals(state)) {
            steps.post(
                    first,
                    LEDGER,
                    "/distributions/" + distributionId + "/payouts",
                    "payout-" + distributionId,
                    Map.of());
            byte[] results = results(distributionId);
            steps.api.postBytes(
                    first,
                    LEDGER,
                    "/distributions/" + distributionId + "/results",
                    "demo-results-" + distributionId,
                    "text/csv",
                    results);
        }
        return distributionId;
    }

    /** A second decision that the village publishes for the usual seven days, longer than its rule demands. */
    void onNotice(long potFen) {
        decide(roll(250, 938), "changkou-second", "第二张碳票首笔收益分配", potFen, Map.of("deductions", List.of()), 7);
    }

    private String roll(int households, int members) {
        JsonNode answer = steps.api.postBytes(
                first,
                LEDGER,
                "/rolls?cutOff=2026-01-01",
                "demo-roll-" + first,
                "text/csv",
                Roll.csv(households, members));
        return id(answer, "rollId");
    }

    private String decide(
            String rollId, String key, String title, long potFen, Map<String, Object> plan, Integer noticeDays) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("title", title);
        decision.put("plan", plan);
        decision.put("potFen", potFen);
        decision.put("rollId", rollId);
        decision.put(
                "steps",
                List.of(
                        step("BRANCH", 9, 9, 9),
                        step("COMMITTEES", 11, 10, 10),
                        step("PARTY_MEMBERS", 42, 36, 35),
                        step("ASSEMBLY", 61, 55, 54)));
        decision.put("publishedOn", steps.today().toString());
        if (noticeDays != null) {
            decision.put("noticeDays", noticeDays);
        }
        String decisionId = id(steps.post(first, LEDGER, "/decisions", "decision-" + key, decision), "decisionId");
        // under a key of its own, so that a decision of a demo from before papers were kept gets it too
        steps.post(
                first,
                LEDGER,
                "/decisions/" + decisionId + "/documents",
                "decision-papers-" + decisionId,
                Map.of("documents", List.of(Paper.send(steps, first, LEDGER, "公示栏张贴情况"))));
        return decisionId;
    }

    private Map<String, Object> step(String step, int due, int present, int agree) {
        return Map.of(
                "step",
                step,
                "due",
                due,
                "present",
                present,
                "agree",
                agree,
                "heldOn",
                steps.today().toString(),
                "minutesSha256",
                SHA256);
    }

    /** The bank's answer to the payout file: every line paid. */
    private byte[] results(String distributionId) {
        String file = steps.api.text(first, LEDGER, "/distributions/" + distributionId + "/payout-file?format=csv");
        List<String> lines = new ArrayList<>(List.of("行号,状态,原因"));
        int number = 0;
        for (String line : file.split("\r?\n")) {
            String first = line.split(",", 2)[0].replace("\uFEFF", "").replace("\"", "");
            if (first.matches("\\d+")) {
                lines.add(first + ",PAID,");
                number++;
            }
        }
        if (number == 0) {
            throw new DemoFailed("the payout file has no lines: " + file.substring(0, Math.min(200, file.length())));
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
