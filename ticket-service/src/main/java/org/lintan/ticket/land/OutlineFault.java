package org.lintan.ticket.land;

/** Why an outline cannot stand for a piece of land. */
public enum OutlineFault {
    NOT_A_POLYGON("轮廓必须是 GeoJSON 的 Polygon 或 MultiPolygon。", "The outline must be a GeoJSON Polygon or MultiPolygon."),
    UNREADABLE("轮廓坐标读不懂:每个点应是 [经度, 纬度]。", "The coordinates cannot be read: each point is [longitude, latitude]."),
    NOT_CLOSED("轮廓没有闭合:最后一个点要与第一个点相同。", "The outline is not closed: its last point must equal its first."),
    NOT_VALID("轮廓自相交或环的位置不对。", "The outline crosses itself or its rings are misplaced."),
    METRES(
            "坐标是米(平面坐标),不是度;请转成 CGCS2000 经纬度。",
            "The coordinates are metres of a plane, not degrees; convert them to CGCS2000 longitude and latitude."),
    OUTSIDE("坐标不在中国范围内,请检查经纬度是否写反。", "The coordinates lie outside China; longitude and latitude may be swapped."),
    TOO_WIDE("轮廓太大:一块山场不能超过半度,一个县不能超过十度。", "Too wide: a plot spans half a degree at most, a county ten."),
    TOO_MANY_POINTS("轮廓的点太多(最多 20000 个)。", "The outline has too many points (20,000 at most)."),
    EMPTY("轮廓没有面积。", "The outline has no area.");

    private final String zh;
    private final String en;

    OutlineFault(String zh, String en) {
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
