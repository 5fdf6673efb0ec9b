package org.lintan.ticket.workflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.hash.Sha256;

/** What a person declares by taking a step, in the wording in force on that day; the step keeps the text. */
public final class Declarations {

    private record Wording(Action action, LocalDate from, String text) {}

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 18);

    private static final List<Wording> WORDINGS = List.of(
            new Wording(Action.SUBMIT, FIRST, "我方声明:所报山场权属清楚、无争议;同一山场同一监测期未在碳票、CCER、VCS、普惠林业碳汇、单株碳汇等任何机制登记或申请;所交材料真实。"),
            new Wording(Action.RESUBMIT, FIRST, "我方声明:已按退回意见补正;所报山场权属清楚、无争议,同一山场同一监测期未在任何其他机制登记或申请;所交材料真实。"),
            new Wording(Action.CHECK_TITLE, FIRST, "经核对林权证与图斑,权属清楚,界址与轮廓一致。"),
            new Wording(Action.MEASURE, FIRST, "本机构与林权人无隶属、无利害关系;计量按所列方法和参数独立完成,对结果负责。"),
            new Wording(Action.REVIEW, FIRST, "本人与申请人、计量机构无利害关系;已审阅计量报告与公示情况,独立出具意见。"),
            new Wording(Action.APPROVE, FIRST, "经审定,申请符合林业碳票管理规定。"),
            new Wording(Action.FILE, FIRST, "同意备案签发;碳票不是碳排放配额,也不是 CCER,不可用于碳排放配额清缴。"));

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
}
