package org.lintan.ticket.inventories;

import org.lintan.platform.http.Code;

/** Why an inventory is not taken in. */
public enum InventoryRefusal implements Code {
    INVENTORY_IN_FUTURE(422, "调查日期 {0} 还没有到。", "The day of the inventory, {0}, has not come yet."),
    INVENTORY_SPECIES_TWICE(422, "同一树种只能填一行:{0}。", "Each species may stand on one line only: {0}."),
    INVENTORY_FROZEN(
            409,
            "这块山场的案件已经计量,调查数据不能再改;如有错误请先退回案件。",
            "A case with this plot has been measured; its inventories are fixed. Have the case returned first.");

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
