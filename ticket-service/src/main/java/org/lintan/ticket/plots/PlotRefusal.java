package org.lintan.ticket.plots;

import org.lintan.platform.http.Code;

/** Why a plot is not registered. */
public enum PlotRefusal implements Code {
    OUTLINE_FAULTY(422, "{0}", "{1}"),
    AREA_DIFFERS(
            422,
            "轮廓面积 {1} 平方米与证载面积 {0} 平方米相差太大,请核对轮廓或面积单位。",
            "The outline measures {1} m², the certificate says {0} m²: too far apart; check the outline or the unit.");

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
