package org.lintan.ledger.decision;

import org.lintan.platform.http.Code;

/** Why a decision or an objection is refused, or why a decision does not yet allow money to move. */
public enum DecisionCode implements Code {
    DECISION_INCOMPLETE(400, "决议没有填完整。", "The decision is not complete."),
    DECISION_BELOW_THRESHOLD(
            422, "四议两公开有 {0} 处没有达到要求,决议没有登记。", "The procedure misses {0} requirements; the decision was not recorded."),
    DECISION_NOTICE_TOO_SHORT(422, "公示期至少 {0} 天。", "The notice must last at least {0} days."),
    DECISION_EXCEEDS_AVAILABLE(
            422,
            "这项决议要分 {0:yuan} 元,没有说定用处的只有 {1:yuan} 元(账上 {2:yuan} 元,别的决议已占 {3:yuan} 元)。",
            "The decision is over {0:yuan} yuan, only {1:yuan} yuan are not promised yet ({2:yuan} there, {3:yuan} promised by other decisions)."),
    DECISION_NOT_FOUND(404, "没有找到这项决议。", "This decision was not found."),
    DECISION_NOTICE_NOT_OVER(409, "公示期到 {0} 才结束。", "The notice runs until the end of {0}."),
    DECISION_HAS_OPEN_OBJECTION(409, "还有 {0} 条异议没有答复。", "{0} objections are still open."),
    DECISION_FAILED(409, "异议成立,这项决议已失效。请重新表决。", "An objection was upheld; this decision no longer stands. Vote again."),
    OBJECTION_TEXT_REQUIRED(400, "请写明异议的内容。", "Write what you object to."),
    OBJECTION_ALREADY_OPEN(409, "您已提出异议,正在等待答复。", "You already have an open objection to this decision."),
    OBJECTION_TOO_LATE(409, "这项决议的钱已经分出。", "The money of this decision has been shared out already."),
    OBJECTION_NOT_FOUND(404, "没有找到这条异议。", "This objection was not found."),
    OBJECTION_ALREADY_RESOLVED(409, "这条异议已经答复。", "This objection is resolved already."),
    RESOLUTION_REQUIRED(400, "请写明答复。", "Write the answer."),
    RESOLVER_IS_PROPOSER(
            409,
            "提出决议的人不能自己答复异议,请由另一位负责人答复。",
            "Whoever recorded the decision cannot resolve objections to it; another steward must.");

    private final int status;
    private final String zh;
    private final String en;

    DecisionCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
