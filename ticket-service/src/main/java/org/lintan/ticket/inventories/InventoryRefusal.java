package org.lintan.ticket.inventories;

import org.lintan.platform.http.Code;

/** Why an inventory is not taken in or put right. */
public enum InventoryRefusal implements Code {
    INVENTORY_IN_FUTURE(422, "调查日期 {0} 还没有到。", "The day of the inventory, {0}, has not come yet."),
    INVENTORY_SPECIES_TWICE(422, "同一树种只能填一行:{0}。", "Each species may stand on one line only: {0}."),
    INVENTORY_DAY_TAKEN(
            409,
            "这块山场已有 {0} 的调查;填错了的请用“更正”,写明原因。",
            "There is an inventory of {0} for this plot; put it right, with a reason, if it is wrong."),
    INVENTORY_CORRECTED_MEANWHILE(
            409,
            "这次调查已有第 {0} 版,您改的是第 {1} 版。请先看看改了什么,再决定是否接着更正。",
            "This inventory has version {0} by now, you corrected version {1}. See what changed, then decide whether to go on."),
    INVENTORY_UNCHANGED(422, "与现在的版本完全一样,没有要更正的。", "The same as the version that stands: nothing to correct.");

    private final int status;
    private final String zh;
    private final String en;

    InventoryRefusal(int status, String zh, String en) {
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
