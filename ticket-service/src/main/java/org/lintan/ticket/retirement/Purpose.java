package org.lintan.ticket.retirement;

/** What units may be used up for (domain §7, claims). */
public enum Purpose {
    EVENT_NEUTRALITY("会议活动碳中和", "event neutrality"),
    CORPORATE_RESPONSIBILITY("企业社会责任", "corporate responsibility"),
    JUDICIAL_RESTORATION("司法生态修复", "judicial restoration"),
    VOLUNTARY_DUTY("自愿履行植树义务", "voluntary tree duty");

    private final String zh;
    private final String en;

    Purpose(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
