package org.lintan.ticket.holders;

import org.lintan.platform.http.Code;

/** Why a holder is not registered. */
public enum HolderRefusal implements Code {
    HOLDER_EXISTS(409, "林权人 {0} 已经登记。", "The holder {0} is already registered."),
    HOLDER_FOREIGN_COUNTY(
            422, "只能登记本县({0})的林权人和村。", "Only holders and villages of your own county ({0}) can be registered."),
    HOLDER_ID_HYPHEN(
            422,
            "村集体和合作社的代码在县代码后面不能再有短横({0}),不然会和农户的代码混淆。",
            "After the county the code of a collective or cooperative holds no hyphen ({0}): it could be taken for a household's."),
    HOLDER_UNKNOWN(
            422, "林权人 {0} 还没有登记,请先到林业局登记。", "The holder {0} is not registered; the forestry bureau does that first.");

    private final int status;
    private final String zh;
    private final String en;

    HolderRefusal(int status, String zh, String en) {
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
