package org.lintan.ticket.claims;

/** What units may be used up for (domain §7, claims). No purpose is named by what it does not prove. */
public enum Purpose {
    EVENT_NEUTRALITY("会议活动", "for an event", true),
    CORPORATE_RESPONSIBILITY("企业社会责任", "corporate responsibility", true),
    JUDICIAL_RESTORATION("司法生态修复", "judicial restoration", false),
    VOLUNTARY_DUTY("自愿履行植树义务", "voluntary tree duty", false);

    private final String zh;
    private final String en;
    private final boolean againstEmissions;

    Purpose(String zh, String en, boolean againstEmissions) {
        this.zh = zh;
        this.en = en;
        this.againstEmissions = againstEmissions;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether the tonnes may be set against stated emissions. What repairs a damage or stands for a duty is used up by that: a tonne serves once. */
    public boolean againstEmissions() {
        return againstEmissions;
    }
}
