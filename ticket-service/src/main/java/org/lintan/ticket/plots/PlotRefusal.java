package org.lintan.ticket.plots;

import org.lintan.platform.http.Code;

/** Why a plot is not registered or put right. */
public enum PlotRefusal implements Code {
    OUTLINE_FAULTY(422, "{0}", "{1}"),
    AREA_DIFFERS(
            422,
            "轮廓面积 {1:mu} 亩与证载面积 {0:mu} 亩相差太大,请核对轮廓或面积单位。",
            "The outline measures {1:mu} mu, the certificate says {0:mu} mu: too far apart; check the outline or the unit."),
    PLOT_CORRECTED_MEANWHILE(
            409,
            "这块山场已有第 {0} 版,您改的是第 {1} 版。请先看看改了什么,再决定是否接着更正。",
            "This plot has version {0} by now, you corrected version {1}. See what changed, then decide whether to go on."),
    PLOT_UNCHANGED(422, "与现在的版本完全一样,没有要更正的。", "The same as the version that stands: nothing to correct."),
    PLOT_LEAVES_ISSUED_LAND(
            409,
            "已签发碳票的林地有 {0:mu} 亩在新轮廓之外。已签发的不会改变;确实如此的,请写明后再提交。",
            "{0:mu} mu of land under an issued ticket lie outside the new outline. What was issued stays as it is; say that it is so and send again.");

    private final int status;
    private final String zh;
    private final String en;

    PlotRefusal(int status, String zh, String en) {
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
