package org.lintan.ticket.registry;

import org.lintan.platform.http.Code;

/** Why units do not move. */
public enum RegistryRefusal implements Code {
    UNITS_INSUFFICIENT(
            422,
            "可用数量不足:需要 {0:tonnes} 吨,可用 {1:tonnes} 吨。",
            "Not enough units: {0:tonnes} t needed, {1:tonnes} t there."),
    UNITS_IMMOVABLE(409, "这笔数量不能移动:{0}", "These units cannot move: {0}"),
    PURPOSE_NOT_YOURS(403, "只有司法部门可以按“司法修复”注销。", "Only judicial buyers retire for judicial restoration.");

    private final int status;
    private final String zh;
    private final String en;

    RegistryRefusal(int status, String zh, String en) {
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
