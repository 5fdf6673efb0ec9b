package org.lintan.ledger.village;

import org.lintan.platform.http.Code;

/** Why a village's book cannot be used. */
public enum VillageCode implements Code {
    COLLECTIVE_NOT_REGISTERED(409, "村集体还没有在县里登记,请先登记。", "The collective is not registered with the county yet."),
    NOT_OF_THIS_VILLAGE(404, "没有找到。", "Not found.");

    private final int status;
    private final String zh;
    private final String en;

    VillageCode(int status, String zh, String en) {
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
