package org.lintan.ticket.workflow;

import java.util.Arrays;
import java.util.Optional;

/** What a person can do to a case. {@code path} is its name in the URL. */
public enum Action {
    SUBMIT("submit", "提交申请", "submit", Kind.DECIDES),
    RESUBMIT("resubmit", "补正后重新提交", "resubmit", Kind.DECIDES),
    CHECK_TITLE("check-title", "权属核查", "check the title", Kind.DECIDES),
    MEASURE("measure", "计量", "measure", Kind.DECIDES),
    OPEN_NOTICE("open-notice", "开始公示", "open the notice", Kind.CONDUCTS),
    REVIEW("review", "专家评审", "review", Kind.DECIDES),
    APPROVE("approve", "林业审定", "approve", Kind.DECIDES),
    FILE("file", "生态环境备案签发", "file and issue", Kind.DECIDES),
    RETURN("return", "退回补正", "return", Kind.CONDUCTS),
    REJECT("reject", "不予通过", "reject", Kind.DECIDES),
    WITHDRAW("withdraw", "撤回", "withdraw", Kind.CONDUCTS),
    OBJECT("object", "提出异议", "object", Kind.CONDUCTS),
    RESOLVE_OBJECTION("resolve-objection", "答复异议", "resolve an objection", Kind.CONDUCTS),
    RECORD_OUTLINE("record-outline", "登记轮廓核对", "record the outline's check", Kind.CONDUCTS);

    /** Decisions must be taken by different persons; conducting the case (opening the notice, answering) is no decision on it. */
    private enum Kind {
        DECIDES,
        CONDUCTS
    }

    private final String path;
    private final String zh;
    private final String en;
    private final Kind kind;

    Action(String path, String zh, String en, Kind kind) {
        this.path = path;
        this.zh = zh;
        this.en = en;
        this.kind = kind;
    }

    public static Optional<Action> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it says where the outline's coordinates come from, and why land outside stands. */
    public boolean recordsOutline() {
        return this == CHECK_TITLE || this == RECORD_OUTLINE;
    }

    /** Of which nobody takes two in one round of a case. */
    public boolean decides() {
        return kind == Kind.DECIDES;
    }

    /** Whether it carries the case towards the ticket. */
    public boolean forward() {
        return (decides() && this != REJECT) || this == OPEN_NOTICE;
    }
}
