package org.lintan.ticket.workflow;

/** Where the coordinates of a case's outlines come from, as the officer who looked at them records it. */
public enum CoordinateSource {
    GNSS_SURVEY("卫星定位实测(CGCS2000)", "surveyed by GNSS in CGCS2000", false),
    TITLE_MAP("林权证附图、确权图斑", "the map sheet of the title (确权)", false),
    FOREST_MAP("林业“一张图”", "the forest resource map", false),
    WEB_MAP_CGCS2000("天地图等 CGCS2000 影像勾绘", "traced from imagery in CGCS2000 (Tianditu)", false),
    WEB_MAP_SHIFTED("高德、腾讯、百度等网络地图勾绘(GCJ-02、BD-09)", "traced from a shifted web map (GCJ-02, BD-09)", true),
    UNKNOWN("来源不明", "not known", true);

    private final String zh;
    private final String en;
    private final boolean questionable;

    CoordinateSource(String zh, String en, boolean questionable) {
        this.zh = zh;
        this.en = en;
        this.questionable = questionable;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether the outline may lie hundreds of metres off: it stands only with a reason. */
    public boolean questionable() {
        return questionable;
    }
}
