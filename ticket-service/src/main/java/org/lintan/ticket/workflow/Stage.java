package org.lintan.ticket.workflow;

/** Where a case stands; the name is stored and is API. */
public enum Stage {
    DRAFT("草稿", "draft"),
    SUBMITTED("待权属核查", "awaiting title check"),
    TITLE_CHECKED("待计量", "awaiting measurement"),
    MEASURED("待公示", "awaiting public notice"),
    ON_NOTICE("公示中", "on public notice"),
    EXPERT_REVIEWED("待林业审定", "awaiting forestry approval"),
    FORESTRY_APPROVED("待生态环境备案", "awaiting ecology filing"),
    ISSUED("已签发", "issued"),
    RETURNED("已退回", "returned"),
    REJECTED("不予通过", "rejected"),
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether something can still become of the case. */
    public boolean open() {
        return this != ISSUED && this != REJECTED && this != WITHDRAWN;
    }

    /** Whether the figures of the case are before deciders, so that its inventories may not change any more. */
    public boolean frozen() {
        return this == MEASURED
                || this == ON_NOTICE
                || this == EXPERT_REVIEWED
                || this == FORESTRY_APPROVED
                || this == ISSUED;
    }
}
