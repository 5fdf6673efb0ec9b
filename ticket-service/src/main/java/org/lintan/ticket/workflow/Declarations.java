package org.lintan.ticket.workflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.hash.Sha256;

/** What a person declares by taking a step, in the wording in force on that day; the step keeps the text. */
public final class Declarations {

    private record Wording(Action action, LocalDate from, String text, String english) {}

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 18);

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    Action.SUBMIT,
                    FIRST,
                    "我方声明:所报山场权属清楚、无争议;同一山场同一监测期未在碳票、CCER、VCS、普惠林业碳汇、单株碳汇等任何机制登记或申请;所交材料真实。",
                    "We declare: the land is ours without dispute; the same land and period is registered or applied for under no other scheme (carbon tickets, CCER, VCS, Puhui, single trees); the papers are true."),
            new Wording(
                    Action.RESUBMIT,
                    FIRST,
                    "我方声明:已按退回意见补正;所报山场权属清楚、无争议,同一山场同一监测期未在任何其他机制登记或申请;所交材料真实。",
                    "We declare: what was returned is put right; the land is ours without dispute, the same land and period is registered or applied for under no other scheme; the papers are true."),
            new Wording(
                    Action.CHECK_TITLE,
                    FIRST,
                    "经核对林权证与图斑,权属清楚,界址与轮廓一致。",
                    "Title certificates and outlines were compared: the title is clear, bounds and outline agree."),
            new Wording(
                    Action.MEASURE,
                    FIRST,
                    "本机构与林权人无隶属、无利害关系;计量按所列方法和参数独立完成,对结果负责。",
                    "We neither belong to the holder nor have an interest in this; we measured independently by the method and parameters named and answer for the result."),
            new Wording(
                    Action.REVIEW,
                    FIRST,
                    "本人与申请人、计量机构无利害关系;已审阅计量报告与公示情况,独立出具意见。",
                    "I have no interest in applicant or measurer; I have read the report and the notice and give my opinion independently."),
            new Wording(
                    Action.APPROVE,
                    FIRST,
                    "经审定,申请符合林业碳票管理规定。",
                    "Examined: the application meets the rules for forestry carbon tickets."),
            new Wording(
                    Action.FILE,
                    FIRST,
                    "同意备案签发;碳票不是碳排放配额,也不是 CCER,不可用于碳排放配额清缴。",
                    "Filed and issued; a carbon ticket is neither an allowance nor a CCER and not for compliance with an emissions cap."));

    private Declarations() {}

    /** The SHA-256 of a wording: by it a step says which was declared. */
    public static String fingerprint(String text) {
        return Sha256.hexOf(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<String> text(Action action, LocalDate on) {
        return WORDINGS.stream()
                .filter(wording -> wording.action == action && !wording.from.isAfter(on))
                .max(Comparator.comparing(Wording::from))
                .map(Wording::text);
    }

    /** The same in English; empty for a text that is none of ours. */
    public static Optional<String> english(String text) {
        return WORDINGS.stream()
                .filter(wording -> wording.text.equals(text))
                .map(Wording::english)
                .findFirst();
    }
}
