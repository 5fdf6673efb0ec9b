package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lintan.web.pages.TicketPage.Line;

/** How the money of a decision is divided, in the same words on its notice and once it is in force. */
final class PlanLines {

    private PlanLines() {}

    /** As it was decided: what is deducted first, the collective's part, and what one head gets. */
    static List<Line> of(JsonNode decision) {
        JsonNode plan = decision.path("plan");
        List<Line> lines = new ArrayList<>();
        plan.path("deductions")
                .forEach(one -> lines.add(new Line(
                        "先扣:" + one.path("name").asText(), "Deducted first", yuan(one, "amountFen") + " 元 yuan")));
        lines.add(new Line(
                "留给集体的比例",
                "The collective’s part of what is left",
                Words.percent(plan.path("collectiveBasisPoints").asLong())));
        lines.add(new Line(
                "每人分",
                "Per head",
                plan.hasNonNull("perHeadFen")
                        ? yuan(plan, "perHeadFen") + " 元 yuan(定额 fixed)"
                        : yuan(decision, "perHeadFen") + " 元 yuan(剩下的按人平分,舍到分 the rest by head, rounded down)"));
        return lines;
    }

    /** The parts in money; they add up to the pot. */
    static List<Line> parts(JsonNode decision) {
        return List.of(
                new Line("先扣的", "Deducted first", yuan(decision, "deductionsFen") + " 元"),
                new Line("留公积公益金", "Reserve and welfare fund", yuan(decision, "collectiveFen") + " 元"),
                new Line("分到各户", "To households", yuan(decision, "householdsFen") + " 元"),
                new Line("余下留在村里", "Left with the village", yuan(decision, "residualFen") + " 元"));
    }

    private static String yuan(JsonNode of, String name) {
        return Words.yuan(of.path(name).asLong());
    }
}
